import type { Finding } from '@gapboard/evidence/tidy';

/** So much of a note says which it is. */
const ENOUGH = 90;

const TITLES: Record<Finding['kind'], string> = {
  outside: 'Notes outside the map',
  tray: 'Notes in the tray, in no cell yet',
  overlap: 'Lying on each other',
  alike: 'Saying nearly the same',
  arrow: 'Arrows that lead from nothing to nothing',
  wordless: 'Drawings without words',
  far: 'Far away from everything else',
};

function called(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'Something without words';
  return line.length > ENOUGH ? `${line.slice(0, ENOUGH).trimEnd()}…` : line;
}

/** Every word about tidying the board. */
export const tidyWords = {
  title: 'Tidy up',
  intro: 'What lies astray, on top of each other, or twice. Nothing is changed by itself.',
  loading: 'Looking over the board…',
  none: 'Everything is in its place.',
  count: (n: number) => (n === 1 ? '1 thing to tidy' : `${n} things to tidy`),
  group: (kind: Finding['kind']) => TITLES[kind],
  called,
  same: 'Word for word',
  show: 'Show',
  showLabel: (text: string) => `Show “${called(text)}”`,
  ask: 'Ask what it shows',
  asked: 'Asked. Whoever drew it sees the question on their screen.',
  beside: 'Put side by side',
  toCell: 'Move to a cell…',
  toCellLabel: (text: string) => `Move to a cell: “${called(text)}”`,
  mergeLabel: (text: string) => `Merge notes like “${called(text)}”`,
  map: 'Map',
  theme: 'Theme',
  outcome: 'Outcome',
  move: 'Move here',
  cancel: 'Cancel',
  leave: 'Leave it so',
  different: 'They are different',
  more: (n: number) => `Show all ${n}`,
  back: 'Back',
};
