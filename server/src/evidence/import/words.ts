/** What is said of files that are brought in, to the facilitator who chose them. */
export const words = {
  noFile: 'No file was chosen. Nothing was added.',
  notTogether:
    'A whole map or a drawing comes by itself: please choose that file alone. Nothing was added.',
  tooLong:
    'Reading this took too long or too much memory. Nothing was added. Please split the file.',
  frameworkNotTaken:
    'The themes and outcomes in the file were not added, since this map has its own. Studies were placed where the names are the same. To have those of the file, choose a new map.',
  merged: (n: number) =>
    n === 1
      ? 'One of its studies was on the board already: that one is used.'
      : `${n} of its studies were on the board already: those are used.`,
  unnamed:
    'Notes and ratings keep the role of whoever made them, not who it was: nobody comes onto a board by a file.',
  removedForGood: (n: number) =>
    `${n === 1 ? 'One thing was' : `${n} things were`} left out: removed for good from this board, so a file does not bring ${n === 1 ? 'it' : 'them'} back.`,
  mapTitle: 'Evidence map',
  drawing: 'Drawing',
};
