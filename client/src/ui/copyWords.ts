/** What a button that copies says. */
export const copyWords = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy. Select the text and copy it yourself.',
};
