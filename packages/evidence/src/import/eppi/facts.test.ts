import { expect, test } from 'vitest';
import { factFields, factsOfLabel } from './facts.ts';

test.each([
  ['Medium/high confidence reviews', '', { kind: 'systematic_review', confidence: 'moderate' }],
  ['Low confidence reviews', '', { kind: 'systematic_review', confidence: 'low' }],
  ['Low confidence primary studies', '', { kind: null, confidence: 'low' }],
  ['High confidence', 'Confidence (segments)', { confidence: 'high' }],
  ['Critically low', 'AMSTAR 2', { confidence: 'critically_low' }],
  ['Ongoing', 'Confidence in study findings', { status: 'ongoing', confidence: null }],
  ['Ongoing', 'Study status', { status: 'ongoing' }],
  ['Ongoing', 'Region', { status: null }],
  ['Randomised Controlled Trials (RCTs)', 'Study design', { kind: 'rct' }],
  ['Randomised Controlled Trials (RCTs)', 'Topic', { kind: null }],
  ['Systematic review', 'Anything', { kind: 'systematic_review' }],
  ['Some evidence', 'Strength of evidence (segments)', { strength: 'some' }],
  ['High risk', 'Population', { confidence: null, kind: null, status: null, strength: null }],
])('"%s" under "%s" says %j', (label, above, facts) => {
  expect(factsOfLabel(label, above)).toMatchObject(facts);
});

test('of several codes a review counts before other kinds, and the lower rating before the higher', () => {
  const of = (...labels: [string, string][]): object =>
    factFields(labels.map(([label, above]) => factsOfLabel(label, above)));
  const design = 'Study design';
  expect(
    of(
      ['Medium/high confidence primary studies', ''],
      ['Low confidence reviews', ''],
      ['RCT', design],
    ),
  ).toEqual({ sourceKind: 'systematic_review', confidence: 'low' });
  expect(of(['RCT', design], ['Qualitative', design])).toEqual({});
  expect(of(['RCT', design], ['Ongoing', 'Status'])).toEqual({
    sourceKind: 'rct',
    status: 'ongoing',
  });
  expect(of()).toEqual({});
});
