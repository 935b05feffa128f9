import type { OthersChange } from '../../../onBoard/othersChange/OthersChange.ts';
import { othersChangeWords } from '../../../onBoard/othersChange/words.ts';

/** Every word of what others have done to one's own notes, beside what the canvas says too. */
export const ownWords = {
  ...othersChangeWords,
  /** as it is read out, far from where it can be put back */
  told: (change: OthersChange) =>
    `${othersChangeWords.happened(change)} You can put it back: “${othersChangeWords.list}”, at the end of the page.`,
  putAway: 'Leave it',
  putAwayLabel: (change: OthersChange) => `Leave it: ${othersChangeWords.happened(change)}`,
};
