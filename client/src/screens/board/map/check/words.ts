import { type Finding, nameOfKind } from '@gapboard/board/privacy';

/** What is said about what may identify somebody. */
export const checkWords = {
  intro:
    'This looks through every text on the board. Nothing of it is kept or sent. Look at each, and take out what leads to a child or a family.',
  none: 'Nothing found that may identify somebody.',
  found: (found: readonly Finding[]) =>
    `May hold ${found.map(({ kind }) => nameOfKind(kind)).join(', ')}`,
  by: (name: string | undefined) => (name === undefined ? 'By somebody.' : `By ${name}.`),
  kept: (reasons: readonly string[]) => `Kept because: ${reasons.join('; ')}.`,
  show: 'Show',
  limits:
    'Drawings and photographs cannot be read by this: look at them before you publish. A real worry about a child goes to your authority’s procedure, not on the map.',
};
