import type { Area } from '@gapboard/board';
import { expect, test } from 'vitest';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { seenBy } from './seenBy.ts';

function shape(id: string, x: number): BoardRecord {
  const made: unknown = {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:one',
    x,
    y: 0,
    rotation: 0,
    props: {},
    meta: {},
  };
  return made as BoardRecord;
}

const AREA: Area = {
  id: 'abcdefghijkl',
  name: 'Later',
  page: 'page:one',
  rect: { x: 1000, y: -100, w: 500, h: 500 },
  shapes: [],
  hide: true,
  until: null,
};

test('what is hidden until later only facilitators read in the outline', () => {
  const records = new Map([shape('now', 0), shape('later', 1100)].map((one) => [one.id, one]));
  const ids = (all: readonly BoardRecord[]): string[] => all.map(({ id }) => id);
  expect(ids(seenBy('participant', records, [AREA]))).toEqual(['shape:now']);
  expect(ids(seenBy('participant', records, [{ ...AREA, hide: false }]))).toHaveLength(2);
  expect(ids(seenBy('facilitator', records, [AREA]))).toHaveLength(2);
});
