import { newMap, newNote } from '@gapboard/board';
import {
  type CellRef,
  type Framework,
  type FrameworkNode,
  headingRecords,
  type HeadingRecord,
  NOTE_KINDS,
  ordersFor,
} from '@gapboard/evidence';
import { note, PAGE } from '@gapboard/sync/testing';
import type { UnknownRecord } from '@tldraw/store';

/** What somebody writes on a note: a sentence, as people do. */
const TEXT = 'Little is known about what helps kinship carers here';
/** As large as tldraw's own notes are, with the space it leaves between two. */
const SPACING = 220;

export const MAP_ID = 'shape:map';

/** How many themes and outcomes a map has. */
export interface Size {
  themes: number;
  outcomes: number;
}

/** A map of this size with so many notes spread over its cells, of all kinds. */
export function mapBoard(
  notes: number,
  size: Size,
): { records: UnknownRecord[]; cells: CellRef[] } {
  let keys = 0;
  const headings = headingRecords(framework(size), MAP_ID, () => `h${keys++}`);
  const ids = (axis: HeadingRecord['axis']): string[] =>
    headings.filter((heading) => heading.axis === axis).map(({ id }) => id);
  const cells = ids('theme').flatMap((theme) =>
    ids('outcome').map((outcome) => ({ theme, outcome })),
  );
  const orders = ordersFor(notes);
  const made = orders.map((index, n) =>
    newNote(
      {
        id: `shape:note${n}`,
        map: MAP_ID,
        index,
        kind: NOTE_KINDS[n % NOTE_KINDS.length] ?? 'gap',
        text: `${TEXT} (${n})`,
        cell: cells[n % cells.length] ?? null,
      },
      undefined,
    ),
  );
  const map = newMap(
    { id: MAP_ID, page: PAGE, index: 'a1', x: 0, y: 0, framework: framework(size) },
    undefined,
  );
  // What lies on a board is its records; tldraw brands their ids.
  return { records: [map, ...(headings as unknown as UnknownRecord[]), ...made], cells };
}

/** As many of tldraw's own notes, as close together as it puts them. */
export function plainBoard(notes: number): UnknownRecord[] {
  const across = Math.ceil(Math.sqrt(notes));
  return Array.from({ length: notes }, (_, n) =>
    note(`note${n}`, `${TEXT} (${n})`, (n % across) * SPACING, Math.floor(n / across) * SPACING),
  );
}

function framework({ themes, outcomes }: Size): Framework {
  const nodes = (name: string, many: number): FrameworkNode[] =>
    Array.from({ length: many }, (_, n) => ({
      id: `${name}-${n}`,
      label: `${name} ${n + 1}`,
      definition: '',
      children: [],
    }));
  return {
    title: 'A large map',
    question: '',
    source: '',
    themes: nodes('Theme', themes),
    outcomes: nodes('Outcome', outcomes),
  };
}
