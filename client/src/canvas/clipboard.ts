/**
 * Copy and cut on a laptop in a hall, which serves plain http: browsers then have no
 * `navigator.clipboard`, and without it tldraw's copy copies nothing and its cut loses the shapes.
 * `execCommand('copy')` still works there, so it stands in for the one method tldraw falls back to.
 * Pasting by keyboard needs nothing: the paste event carries the content.
 */
export function installClipboard(): void {
  if ('clipboard' in navigator && navigator.clipboard) return;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: writeThroughCopyEvent },
  });
}

function writeThroughCopyEvent(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onCopy = (event: ClipboardEvent): void => {
      // tldraw listens for copy events too, and would answer this one with a copy of its own.
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    window.addEventListener('copy', onCopy, true);
    try {
      if (document.execCommand('copy')) resolve();
      else reject(new Error('The browser did not let the page copy.'));
    } finally {
      window.removeEventListener('copy', onCopy, true);
    }
  });
}
