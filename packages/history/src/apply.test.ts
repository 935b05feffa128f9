import { expect, test } from 'vitest';
import { apply } from './apply.ts';

const stroke = {
  id: 'shape:a',
  typeName: 'shape',
  x: 1,
  y: 2,
  props: { color: 'black', segments: [{ type: 'free', path: 'AAAABBBB' }] },
  meta: {},
};

// Ids are a brand over string.
const asRecord = (record: typeof stroke) => record as never;

test('a stroke grows, moves, changes colour and goes, and whoever held it before still has it as it was', () => {
  const state = new Map([['shape:a', asRecord(stroke)]]);
  apply(state, { ink: 'shape:a', segment: 0, keep: 4, more: 'CCCCDDDD' });
  apply(state, {
    edit: 'shape:a',
    fields: [
      ['xy', [5, 6]],
      ['p.color', 'red'],
      ['m.pen', 'ink'],
    ],
  });
  expect(state.get('shape:a')).toEqual({
    ...stroke,
    x: 5,
    y: 6,
    props: { color: 'red', segments: [{ type: 'free', path: 'AAAACCCCDDDD' }] },
    meta: { pen: 'ink' },
  });
  expect(stroke.props.segments[0]?.path).toBe('AAAABBBB');
  apply(state, { remove: 'shape:a' });
  expect(state.size).toBe(0);
});

test('a change of what is not there, or of a segment that is not there, changes nothing', () => {
  const state = new Map([['shape:a', asRecord(stroke)]]);
  apply(state, { ink: 'shape:b', segment: 0, keep: 0, more: 'AAAA' });
  apply(state, { ink: 'shape:a', segment: 3, keep: 0, more: 'AAAA' });
  apply(state, { edit: 'shape:b', fields: [['xy', [1, 1]]] });
  apply(state, { remove: 'shape:b' });
  expect([...state]).toEqual([['shape:a', stroke]]);
});
