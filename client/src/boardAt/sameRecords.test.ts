import type { UnknownRecord } from '@gapboard/board';
import { expect, test } from 'vitest';
import { putOver } from './sameRecords.ts';

function record(id: string, x: number): UnknownRecord {
  const made: unknown = { id, typeName: 'shape', x, props: { list: [1, { deep: true }] } };
  return made as UnknownRecord;
}

test('what is the same stays the same object; what came, changed and went is told', () => {
  const [still, moved] = [record('shape:still', 1), record('shape:moved', 1)];
  const before = new Map([still, moved, record('shape:gone', 1)].map((one) => [one.id, one]));
  const again = [record('shape:still', 1), record('shape:moved', 2), record('shape:new', 1)];
  const { records, put, gone } = putOver(before, again);
  expect(records.get('shape:still')).toBe(still);
  expect(put.map(({ id }) => id)).toEqual(['shape:moved', 'shape:new']);
  expect(gone).toEqual(['shape:gone']);
  expect([...records.values()]).toEqual(again);
});
