import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Framework, FrameworkNode } from '../model/framework.ts';
import { FRAMES } from '../testing/boards.ts';
import { framework as homelessness } from '../testing/homelessness.ts';
import { mapOf } from '../testing/read.ts';
import { heading, MAP, mapShape } from '../testing/records.ts';
import { frameworkOf } from './frameworkOf.ts';
import { headingRecords } from './headingRecords.ts';
import { sameFramework } from './sameFramework.ts';

/** Keys as they come: their order says nothing about that of headings. */
function newKeys(): () => string {
  let n = 100;
  return () => `k${(n -= 1)}`;
}

function onABoard(framework: Framework) {
  const { title, question, source } = framework;
  const shape = mapShape(MAP, { title, question, source });
  return mapOf([shape, ...headingRecords(framework, MAP, newKeys())].toReversed());
}

/** The forest that depths draw: a node lies in the last one before it that is less deep. */
function forest(depths: readonly number[], axis: string): FrameworkNode[] {
  const roots: FrameworkNode[] = [];
  const way: FrameworkNode[] = [];
  for (const [at, depth] of depths.entries()) {
    const id = `${axis}.${at}`;
    const node = { id, label: `Label ${id}`, definition: depth === 0 ? '' : 'Means', children: [] };
    way.length = Math.min(way.length, depth);
    (way.at(-1)?.children ?? roots).push(node);
    way.push(node);
  }
  return roots;
}

const depths = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
const anyFramework = fc
  .record({
    title: fc.string(),
    question: fc.string(),
    source: fc.string(),
    themes: depths,
    outcomes: depths,
  })
  .map(({ themes, outcomes, ...more }): Framework => ({
    ...more,
    themes: forest(themes, 'row'),
    outcomes: forest(outcomes, 'column'),
  }));

test('a framework put on a board and taken off again is the same', () => {
  fc.assert(
    fc.property(anyFramework, (framework) => {
      const again = frameworkOf(onABoard(framework));
      expect(again).toEqual(framework);
      expect(sameFramework(again, framework)).toBe(true);
    }),
  );
  expect(frameworkOf(onABoard(homelessness))).toEqual(homelessness);
});

test('records of a framework: parents first, in order, under keys that were handed in', () => {
  const framework: Framework = {
    title: '',
    question: '',
    source: '',
    themes: [
      {
        id: 'g',
        label: 'Group',
        definition: 'Means',
        children: [{ id: 'l', label: 'Leaf', definition: '', children: [] }],
      },
      { id: 'm', label: 'More', definition: '', children: [] },
    ],
    outcomes: [],
  };
  expect(headingRecords(framework, MAP, newKeys())).toEqual([
    heading('theme', 'k99', { node: 'g', label: 'Group', definition: 'Means', index: 'a0' }),
    heading('theme', 'k98', { node: 'l', label: 'Leaf', parent: 'heading:k99', index: 'a0' }),
    heading('theme', 'k97', { node: 'm', label: 'More', index: 'a1' }),
  ]);
});

test('two headings with one node id come out under two, the first under its own', () => {
  const copies = [
    heading('theme', 'copy', { node: 'housing', index: 'a2' }),
    heading('outcome', 'again', { node: 'copy', index: 'a3' }),
    heading('outcome', 'third', { node: 'copy', index: 'a4' }),
  ];
  const { themes, outcomes } = frameworkOf(mapOf([...FRAMES, ...copies]));
  expect(themes.map(({ id }) => id)).toEqual(['families', 'housing', 'copy']);
  expect(outcomes.map(({ id }) => id)).toEqual(['care', 'school', 'again', 'third']);
});

test('frameworks that differ in anything are not the same', () => {
  const base = frameworkOf(mapOf(FRAMES));
  const [first, ...others] = base.themes;
  if (first === undefined) throw new Error('This framework has no theme.');
  const different: Framework[] = [
    { ...base, title: 'Another' },
    { ...base, question: 'Another?' },
    { ...base, source: 'Elsewhere' },
    { ...base, themes: base.themes.toReversed() },
    { ...base, themes: others },
    { ...base, outcomes: [...base.outcomes, first] },
    { ...base, themes: [{ ...first, id: 'another' }, ...others] },
    { ...base, themes: [{ ...first, label: 'Another' }, ...others] },
    { ...base, themes: [{ ...first, definition: 'Another' }, ...others] },
    { ...base, themes: [{ ...first, children: first.children.toReversed() }, ...others] },
  ];
  expect(sameFramework(base, frameworkOf(mapOf(FRAMES)))).toBe(true);
  expect(different.filter((one) => sameFramework(base, one) || sameFramework(one, base))).toEqual(
    [],
  );
});
