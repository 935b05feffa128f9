import { expect, test } from 'vitest';
import { HEADING_MAX, DEFINITION_MAX, STUDY_LINE_MAX, STUDY_TITLE_MAX } from '../limits.ts';
import type { Framework, FrameworkNode } from '../model/framework.ts';
import { CONFIDENCES, SOURCE_KINDS, STUDY_STATUSES, STUDY_TYPES } from '../vocabulary.ts';
import { findTemplate, type Template, TEMPLATES } from './index.ts';

const all = (nodes: readonly FrameworkNode[]): FrameworkNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children)]);
const leaves = (nodes: readonly FrameworkNode[]): FrameworkNode[] =>
  all(nodes).filter(({ children }) => children.length === 0);
const size = ({ themes, outcomes }: Framework): [number, number] => [
  leaves(themes).length,
  leaves(outcomes).length,
];

function template(id: string): Template {
  const found = findTemplate(id);
  if (!found) throw new Error(`There is no template ${id}.`);
  return found;
}

test('every template has an id, a title, a line about it and a source of its own', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(new Set(TEMPLATES.map(({ framework }) => framework.title)).size).toBe(TEMPLATES.length);
  for (const { description, framework } of TEMPLATES) {
    expect(description).toMatch(/^[^\n]{10,100}$/);
    expect(framework.source).toMatch(/doi|\.org|\.com/);
  }
});

test('every framework can be made a map: ids are unique and of the signs ids have, texts have room', () => {
  for (const { framework } of TEMPLATES) {
    const nodes = all([...framework.themes, ...framework.outcomes]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const { id, label, definition } of nodes) {
      expect(id).toMatch(/^[\w.:-]{1,64}$/);
      expect(label).toMatch(/^\S(.*\S)?$/);
      expect(label.length).toBeLessThanOrEqual(HEADING_MAX);
      expect(definition.length).toBeLessThanOrEqual(DEFINITION_MAX);
    }
    expect(Math.min(...size(framework))).toBeGreaterThan(1);
  }
});

test('published frameworks have all their rows and columns', () => {
  expect(size(template('homelessness').framework)).toEqual([43, 24]);
  expect(size(template('cascade-care-entry').framework)).toEqual([5, 3]);
  expect(size(template('evidence-store').framework)).toEqual([2, 7]);
  expect(size(template('chimes').framework)).toEqual([3, 4]);
  const { themes, outcomes } = template('homelessness').framework;
  expect([themes.length, outcomes.length]).toEqual([9, 7]);
});

test('the same id means the same thing on every map of the themes', () => {
  const ours = TEMPLATES.filter(({ group }) => group !== 'published');
  const meanings = new Map<string, string>();
  for (const { framework } of ours) {
    for (const axis of ['themes', 'outcomes'] as const) {
      for (const { id, label } of leaves(framework[axis])) {
        expect([id, meanings.get(`${axis} ${id}`) ?? label]).toEqual([id, label]);
        meanings.set(`${axis} ${id}`, label);
      }
    }
  }
});

test('our own rows and outcomes all say what they mean', () => {
  for (const { framework } of TEMPLATES.filter(({ group }) => group === 'themes')) {
    const unsaid = [...leaves(framework.themes), ...leaves(framework.outcomes)].filter(
      ({ definition }) => definition === '',
    );
    expect(unsaid).toEqual([]);
  }
});

test('the example names cells and studies that there are, and every note its source', () => {
  const { framework, example } = template('demo');
  if (!example) throw new Error('The example is empty.');
  const themes = new Set(leaves(framework.themes).map(({ id }) => id));
  const outcomes = new Set(leaves(framework.outcomes).map(({ id }) => id));
  const studies = new Set(example.studies.map(({ key }) => key));
  expect(studies.size).toBe(24);
  const cells = [...example.placements, ...example.notes.flatMap(({ cell }) => cell ?? [])];
  for (const { theme, outcome } of cells) {
    expect([themes.has(theme), outcomes.has(outcome), theme, outcome]).toEqual([
      true,
      true,
      theme,
      outcome,
    ]);
  }
  const named = [
    ...example.placements.map(({ study }) => study),
    ...example.notes.flatMap((note) => note.studies ?? []),
  ];
  expect(named.filter((key) => !studies.has(key))).toEqual([]);
  for (const { text } of example.notes) expect(text).toMatch(/Source: \S/);
});

test('the studies of the example are what a study can be', () => {
  const studies = template('demo').example?.studies ?? [];
  for (const study of studies) {
    expect(STUDY_TYPES).toContain(study.type);
    expect(SOURCE_KINDS).toContain(study.sourceKind);
    expect(STUDY_STATUSES).toContain(study.status);
    expect(CONFIDENCES).toContain(study.confidence);
    expect(study.strength).toBeNull();
    expect(study.year).toMatch(/^(\d{4})?$/);
    expect(study.doi).toMatch(/^(10\.\d{4,}\/[^A-Z\s]+)?$/);
    expect(study.title.length).toBeLessThanOrEqual(STUDY_TITLE_MAX);
    for (const author of study.authors) expect(author.length).toBeLessThanOrEqual(STUDY_LINE_MAX);
  }
});
