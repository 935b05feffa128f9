import type { Rules } from '@gapboard/board';

const count = (many: number, one: string, more: string): string =>
  `${many.toLocaleString('en')} ${many === 1 ? one : more}`;

/** What the facilitator has closed for participants; empty when all that matters here is open. */
function closed({ notes, move }: Rules): string {
  const names = [...(notes ? [] : ['notes']), ...(move ? [] : ['moving others’ notes'])];
  return names.length === 0 ? '' : `Closed at the moment: ${names.join(' and ')}.`;
}

/** Words of the outline as a whole; its parts keep their own beside them. */
export const outlineWords = {
  title: (board: string) => `${board}: outline`,
  outline: 'Outline',
  board: 'Board',
  toBoard: 'To the board (canvas)',
  history: 'History',
  skip: 'Skip to the map',
  people: (many: number) => count(many, 'person here', 'people here'),
  closed,
  openAgain: 'All is open again.',

  maps: 'Map',
  map: (title: string) => title || 'Evidence map',
  about: 'Where this map is from',
  blind: 'People rate without seeing what others said, until the facilitator shows it.',
  summary: (cells: number, discussed: number, studies: number, notes: number, gaps: number) =>
    [
      `${discussed} of ${count(cells, 'cell', 'cells')} discussed`,
      count(studies, 'study', 'studies'),
      count(notes, 'note', 'notes') +
        (gaps > 0 ? `, ${count(gaps, 'gap', 'gaps')} among them` : ''),
    ].join(' · '),
  removed: 'Removed',
  unnamed: 'Not named yet',
  nowhere: '“Not placed”',
  back: 'Back to the map',
  filter: 'Find and filter',
  changes: (many: number) =>
    many === 1 ? 'Somebody has changed something.' : `Others have made ${many} changes.`,
  also: 'Also on the board',
  latest: (many: number) => `Latest changes (${many})`,
  tray: (many: number) => `Not placed (${many})`,
  gaps: 'Where to look next',
};
