import { same, type UnknownRecord } from '@gapboard/board';

/** A board's records by id. */
export type Records = ReadonlyMap<string, UnknownRecord>;

/** What has come, changed or gone from one moment to another. */
export interface Differing {
  /** what has not changed is the same object as before */
  records: Records;
  put: readonly UnknownRecord[];
  gone: readonly string[];
}

/**
 * The records of a moment, as they come from the server, put over those of another: what is the same
 * stays the same object, so that nobody works it out anew.
 */
export function putOver(before: Records, now: readonly UnknownRecord[]): Differing {
  const records = new Map<string, UnknownRecord>();
  const put: UnknownRecord[] = [];
  for (const record of now) {
    const old = before.get(record.id);
    const isSame = old !== undefined && same(old, record);
    records.set(record.id, isSame ? old : record);
    if (!isSame) put.push(record);
  }
  const gone = [...before.keys()].filter((id) => !records.has(id));
  return { records, put, gone };
}
