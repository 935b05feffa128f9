import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONFIDENCES,
  DIRECTIONS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
} from '../../vocabulary.ts';
import { NO_FIELDS } from '../study/fields.ts';
import { readOwnKeyword, writeOwnKeywords } from './ownKeywords.ts';

const node = fc.stringMatching(/^[\w.:-]{1,64}$/);
const place = fc.record({
  theme: node,
  outcome: node,
  direction: fc.constantFrom(null, ...DIRECTIONS),
});
const own = fc.record({
  sourceKind: fc.constantFrom(...SOURCE_KINDS),
  status: fc.constantFrom(...STUDY_STATUSES),
  confidence: fc.constantFrom(...CONFIDENCES),
  confidenceTool: fc.constantFrom('', 'AMSTAR 2', 'Maryland SMS / EIF'),
  strength: fc.constantFrom(null, ...STRENGTHS),
});

test('what is written in keywords is read back from them', () => {
  fc.assert(
    fc.property(own, fc.array(place), (fields, places) => {
      const back = { ...NO_FIELDS };
      const found = [];
      for (const keyword of writeOwnKeywords(fields, places)) {
        const said = readOwnKeyword(keyword);
        if (said?.kind === 'cell') found.push(said.place);
        else if (said?.kind === 'field') Object.assign(back, said.field);
        else throw new Error(`${keyword} was not read`);
      }
      expect(back).toEqual({ ...NO_FIELDS, ...fields });
      expect(found).toEqual(places);
    }),
  );
});

test('a study of which nothing is known, in no cell, has no keywords of ours', () => {
  expect(writeOwnKeywords(NO_FIELDS, [])).toEqual([]);
  expect(
    writeOwnKeywords({ ...NO_FIELDS, strength: 'weak' }, [
      { theme: 't1', outcome: 'o.2', direction: 'mixed' },
    ]),
  ).toEqual(['gapboard-cell/t1/o.2/mixed', 'gapboard-strength/weak']);
});

test("others' keywords are nobody's business here; broken ones of ours are known as such", () => {
  expect(readOwnKeyword('test-theme/care-entry')).toBeNull();
  expect(readOwnKeyword('gapboard')).toBeNull();
  expect(readOwnKeyword('gapboard-colour/red')).toBeNull();
  for (const keyword of [
    'gapboard-cell/only-a-theme',
    'gapboard-cell/a/b/sideways',
    'gapboard-cell/a/b/mixed/more',
    'gapboard-cell//b',
    'gapboard-strength/huge',
    'gapboard-source/',
  ]) {
    expect(readOwnKeyword(keyword)).toEqual({ kind: 'broken' });
  }
});
