import { expect, test } from 'vitest';
import { withDrawings } from '../model/drawings.ts';
import { WHAT_IT_IS } from './words.ts';
import { everyExport } from './testing/everyExport.ts';
import { mapOf, optionsWith, RATINGS, sampleMap } from './testing/sample.ts';
import { drawingSaying, optionsSaying, recordsSaying } from './testing/sayings.ts';

const PEOPLE = /Fatima|Peter|Lena|id-(fatima|peter|lena)/;
const INTERNAL = /INTERNAL/;

/** The formats in which something stands. */
function formatsWith(exports: Record<string, string>, sign: RegExp): string[] {
  return Object.keys(exports).filter((format) => sign.test(exports[format] ?? ''));
}

test('no format names anybody or holds internal notes unless that is asked for', async () => {
  const exports = await everyExport(sampleMap(), RATINGS, optionsWith());
  expect(formatsWith(exports, PEOPLE)).toEqual([]);
  expect(formatsWith(exports, INTERNAL)).toEqual([]);
  // Roles stay.
  const WITH_NOTES = ['notes.csv', 'xlsx', 'json', 'html'];
  expect(formatsWith(exports, /participant/)).toEqual(expect.arrayContaining(WITH_NOTES));
});

test('names are in every format that holds notes once they are asked for, and internal notes are not', async () => {
  const exports = await everyExport(sampleMap(), RATINGS, optionsWith({ names: true }));
  expect(formatsWith(exports, /Peter Participant/)).toEqual(['notes.csv', 'xlsx', 'json', 'html']);
  expect(formatsWith(exports, INTERNAL)).toEqual([]);
});

test('internal notes are in every format that holds studies once they are asked for, and names are not', async () => {
  const exports = await everyExport(sampleMap(), RATINGS, optionsWith({ internal: true }));
  expect(formatsWith(exports, /INTERNAL: ask Lorna for the data/)).toEqual([
    'studies.csv',
    'xlsx',
    'json',
    'eppi',
    'ris',
    'html',
  ]);
  expect(formatsWith(exports, /INTERNAL: two thought it weaker/)).toEqual([
    'cells.csv',
    'xlsx',
    'json',
    'html',
  ]);
  expect(formatsWith(exports, PEOPLE)).toEqual([]);
});

test('every text that a person wrote is redacted, in every format', async () => {
  const say = (field: string) => `${field} SECRET 07700 900123`;
  const redact = (text: string) => text.replaceAll('SECRET 07700 900123', '[removed]');
  const map = withDrawings([drawingSaying(say)], mapOf(recordsSaying(say)));
  const open = await everyExport(map, RATINGS, optionsSaying(say));
  expect(formatsWith(open, /SECRET/)).toEqual(Object.keys(open));
  const exports = await everyExport(map, RATINGS, optionsSaying(say, { redact }));
  const left = Object.entries(exports).flatMap(([format, text]) =>
    [...text.matchAll(/.{0,40}SECRET/g)].map(([found]) => `${format}: ${found}`),
  );
  // A role is the board's own word for what somebody may do, and nothing that people write.
  expect(left.filter((found) => !found.endsWith('role SECRET'))).toEqual([]);
});

test('identifiers in their right form are no texts to redact: their digits are nobody’s', async () => {
  const redact = (text: string) => text.replaceAll(/\d+/g, '#');
  const exports = await everyExport(sampleMap(), RATINGS, optionsWith({ redact }));
  expect(exports['ris']).toContain('DO  - 10.1093/bjsw/bcab213\r\n');
  expect(exports['ris']).toContain('SN  - 0045-3102\r\n');
  expect(exports['ris']).toContain('PY  - 2021\r\n');
});

test('every format but the lists of references says what the map is, and is not', async () => {
  const exports = await everyExport(sampleMap(), RATINGS, optionsWith());
  expect(formatsWith(exports, new RegExp(WHAT_IT_IS))).toEqual([
    'README.txt',
    'xlsx',
    'json',
    'eppi',
    'svg',
    'heat svg',
    'html',
  ]);
});
