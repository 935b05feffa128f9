/** What is said of .tldr files to the person who chose one, and what stands on those that are written. */
export const words = {
  notTldr:
    'This is not a .tldr file: it does not say that it is one. Nothing was added. Save the drawing from tldraw again (File, then Save a copy), and choose that file.',
  cutOff:
    'This file cannot be read: it is not JSON, or it was cut off. Nothing was added. Save it from tldraw again, and choose that file.',
  tooOld:
    'This drawing was made with the first version of tldraw, which this Gapboard cannot read. Nothing was added. Open it on tldraw.com, save it again, and choose that file.',
  tooNew:
    'This drawing was saved by a newer tldraw than this Gapboard knows. Nothing was added. Save it from an older one, or ask whoever runs the server to update Gapboard.',
  damaged: (what: string) =>
    `This drawing is damaged or was changed by hand: ${what}. Nothing was added. Save it from tldraw again, and choose that file.`,
  record: (place: number) => `its record ${place} is not as tldraw writes it`,
  twice: (place: number) => `its record ${place} has the id of another`,
  tooMany: (most: number) =>
    `This drawing has more than ${most.toLocaleString('en')} things on it. Nothing was added. Please split it.`,
  empty: 'There is nothing on this drawing. Nothing was added.',

  tray: 'Not placed yet',
  more: (n: number) => `${n} more`,

  leftOut: {
    unknown: (n: number) => `${things(n)} of a kind that a board does not have ${wasLeftOut(n)}.`,
    evidence: (n: number) =>
      `${things(n)} of an evidence map ${wasLeftOut(n)}: a map comes by its own file (JSON).`,
    embedded: (n: number) =>
      `${n === 1 ? 'One video or embedded page' : `${n} videos and embedded pages`} ${wasLeftOut(n)}: they would be loaded from elsewhere.`,
    elsewhere: (n: number) =>
      `${n === 1 ? 'One picture' : `${n} pictures`} ${wasLeftOut(n)}: it is not in the file, or is no picture that a board shows.`,
    refused: (n: number) =>
      `${things(n)} ${wasLeftOut(n)}: too long, too far out, or with a link that is not safe.`,
  },
};

function things(n: number): string {
  return n === 1 ? 'One thing' : `${n} things`;
}

function wasLeftOut(n: number): string {
  return n === 1 ? 'was left out' : 'were left out';
}
