import type { EvidenceMap } from '../model/map.ts';
import { words } from '../model/words.ts';
import { NOTE_KINDS } from '../vocabulary.ts';

/** What a map comes to, in a few sentences. */
export function summaryOf({ cells, notes, outcomes, studies, themes, tray }: EvidenceMap): string {
  const all = [...notes.values()];
  const kinds = NOTE_KINDS.flatMap((kind) => {
    const number = all.filter((note) => note.kind === kind).length;
    return number > 0 ? [words.notes(kind, number)] : [];
  });
  const unknown = [...cells.values()].filter(({ state }) => state.kind === 'unknown').length;
  const unplaced = [
    ...(tray.studies.length > 0 ? [words.studies(tray.studies.length)] : []),
    ...(tray.notes.length > 0 ? [counted(tray.notes.length, 'note', 'notes')] : []),
  ];
  return [
    `${counted(themes.leaves.length, 'theme', 'themes')} by ${counted(outcomes.leaves.length, 'outcome', 'outcomes')}: ${[words.studies(studies.size), ...kinds].join(', ')}.`,
    ...(unplaced.length > 0 ? [`In no cell yet: ${unplaced.join(' and ')}.`] : []),
    `${unknown} of ${counted(cells.size, 'cell', 'cells')} not discussed yet.`,
  ].join(' ');
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
