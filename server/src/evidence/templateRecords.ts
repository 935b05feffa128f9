import { newMap, newNote, newShapeId, type UnknownRecord } from '@gapboard/board';
import {
  cellId,
  type CellRecord,
  type CellRef,
  type HeadingRecord,
  headingRecords,
  ordersFor,
  placementId,
  type PlacementRecord,
  type StudyRecord,
} from '@gapboard/evidence';
import type { Example, Template } from '@gapboard/evidence/templates';
import { newRecordKey, randomInto } from '../ids.ts';
import { asRecord } from './asRecord.ts';

/** The first page of every board, and the first place on it. */
const PAGE = 'page:page';
const FIRST = 'a1';
/** What a template says, no participant has said. */
const NOBODY = '';

/** What a board that starts from a template has on it. It is nobody's: nobody on the board has written it. */
export function templateRecords({ framework, example }: Template): UnknownRecord[] {
  const id = newShapeId(randomInto);
  const map = newMap({ id, page: PAGE, index: FIRST, x: 0, y: 0, framework }, undefined);
  const headings = headingRecords(framework, id, newRecordKey);
  const lies = example ? exampleRecords(example, id, headings) : [];
  return [map, ...headings.map(asRecord), ...lies];
}

function exampleRecords(
  { studies, placements, notes, agreed }: Example,
  map: string,
  headings: readonly HeadingRecord[],
): UnknownRecord[] {
  const byNode = new Map(headings.map(({ node, id }) => [node, id]));
  const cellOf = ({ theme, outcome }: CellRef): CellRef => ({
    theme: found(byNode, theme),
    outcome: found(byNode, outcome),
  });

  const byKey = new Map<string, StudyRecord['id']>();
  const studyRecords = studies.map(({ key, ...study }): StudyRecord => {
    const id = `study:${newRecordKey()}` as const;
    byKey.set(key, id);
    return { ...study, id, typeName: 'study', meta: {} };
  });
  const placementRecords = placements.map(({ study: key, direction, ...at }): PlacementRecord => {
    const [study, cell] = [found(byKey, key), cellOf(at)];
    const id = placementId(study, cell);
    return { id, typeName: 'placement', study, ...cell, direction, meta: {} };
  });
  const orders = ordersFor(notes.length);
  const noteRecords = notes.map(({ cell, studies: keys = [], ...note }, n) =>
    newNote(
      {
        ...note,
        id: newShapeId(randomInto),
        map,
        index: orders[n] ?? FIRST,
        cell: cell ? cellOf(cell) : null,
        studies: keys.map((key) => found(byKey, key)),
      },
      undefined,
    ),
  );
  const at = Date.now();
  const cellRecords = agreed.map(({ theme, outcome, ...said }): CellRecord => {
    const cell = cellOf({ theme, outcome });
    const agreedHere = { ...said, by: NOBODY, at };
    return {
      id: cellId(cell),
      typeName: 'cell',
      ...cell,
      none: null,
      agreed: agreedHere,
      meta: {},
    };
  });
  return [...[...studyRecords, ...placementRecords, ...cellRecords].map(asRecord), ...noteRecords];
}

function found<T>(ids: ReadonlyMap<string, T>, name: string): T {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The template has no ${name}.`);
  return id;
}
