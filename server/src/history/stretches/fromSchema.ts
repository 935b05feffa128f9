import { type BoardRecords, createBoardSchema, migrateRecords } from '@gapboard/board/schema';
import { type BoardState, stateOf } from '@gapboard/history';
import { isSessionRecord } from '../sessionRecords.ts';
import { FIRST_SCHEMA } from './firstSchema.ts';

type Schema = BoardRecords['schema'];

const current = createBoardSchema();

/** What this version writes records under. */
export const SCHEMA = current.serialize();

const CURRENT = JSON.stringify(SCHEMA);

/** @param schema of a stretch, which names none where there was no other yet */
export function isCurrent(schema: Schema = FIRST_SCHEMA): boolean {
  return JSON.stringify(schema) === CURRENT;
}

/**
 * What brings records of such a stretch to what this version would have written.
 * @throws where they are of a version that this one does not know
 */
export function fromSchema(schema: Schema = FIRST_SCHEMA): (state: BoardState) => BoardState {
  if (isCurrent(schema)) return (state) => state;
  return (state) => {
    const all = [...state.values()];
    const records = all.filter((record) => !isSessionRecord(record));
    return stateOf([
      ...migrateRecords(current, { schema, records }),
      ...all.filter(isSessionRecord),
    ]);
  };
}
