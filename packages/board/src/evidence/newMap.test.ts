import { expect, test } from 'vitest';
import { createBoardSchema } from '../schema.ts';
import { newMap } from './newMap.ts';

const says = {
  id: 'shape:map',
  page: 'page:page',
  index: 'a1',
  x: 0,
  y: 0,
  framework: { title: 'Themes', question: '', source: 'Us' },
};

test('a new map is one that the board’s schema takes, and its maker’s', () => {
  const made = newMap(says, { id: 'ama', role: 'facilitator' });
  createBoardSchema().types.shape.validate(made);
  expect(made).toMatchObject({
    parentId: 'page:page',
    props: { title: 'Themes', source: 'Us', synthesisThreshold: 5, blind: false },
    meta: { by: 'ama', as: 'facilitator' },
  });
});

test('a map that a board is made with is nobody’s', () => {
  expect(newMap(says, undefined)).toMatchObject({ meta: {} });
});
