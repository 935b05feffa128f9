import { expect, test } from 'vitest';
import { SOURCE_KIND_LABELS } from '../../studyLabels.ts';
import {
  DIRECTION_LABELS,
  DIRECTIONS,
  SOURCE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
} from '../../vocabulary.ts';
import { confidenceOf, directionOf, sourceKindOf, statusOf, strengthOf } from './terms.ts';

test('every word of ours is read back, by id, label and symbol', () => {
  for (const id of STRENGTHS) {
    expect([id, STRENGTH_LABELS[id], STRENGTH_SYMBOLS[id]].map(strengthOf)).toEqual([id, id, id]);
  }
  for (const id of DIRECTIONS) {
    expect([id, DIRECTION_LABELS[id].toUpperCase()].map(directionOf)).toEqual([id, id]);
  }
  for (const id of SOURCE_KINDS) {
    expect([id, SOURCE_KIND_LABELS[id]].map(sourceKindOf)).toEqual([id, id]);
  }
});

test.each([
  ['Systematic reviews', 'systematic_review'],
  ['Systematic review and meta-analysis', 'systematic_review'],
  ['Scoping review', 'scoping_review_or_map'],
  ['Evidence and gap map', 'scoping_review_or_map'],
  ['Randomised Controlled Trials (RCTs)', 'rct'],
  ['cluster RCT', 'rct'],
  ['Non-randomised trial', 'quasi_experiment'],
  ['Non-experimental design with comparison group', 'quasi_experiment'],
  ['Before versus after design', 'before_after'],
  ['Mixed-methods evaluation', 'mixed_methods'],
  ['Process evaluation', 'implementation_process'],
  ['Cohort study', 'observational'],
  ['Cost-benefit analysis', 'economic'],
  ['Literature review', null],
  ['Report', null],
  ['', null],
])('the study design "%s" is %s', (text, kind) => {
  expect(sourceKindOf(text)).toBe(kind);
});

test('words of other schemes are taken as the vocabulary takes them, and nothing else is guessed', () => {
  expect(['High', 'moderate', 'very low', '3', '0', 'strongish'].map(strengthOf)).toEqual([
    'strong',
    'some',
    'weak',
    'strong',
    'weak',
    null,
  ]);
  expect(['Medium/high', 'Critically low', 'fine'].map(confidenceOf)).toEqual([
    'moderate',
    'critically_low',
    null,
  ]);
  expect(['In progress', 'Ongoing', 'Completed', 'soon'].map(statusOf)).toEqual([
    'ongoing',
    'ongoing',
    'completed',
    null,
  ]);
  expect(['↑', '↘', 'no effect', 'sideways'].map(directionOf)).toEqual([
    'positive',
    'tends_negative',
    'tends_negative',
    null,
  ]);
});
