import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/anyText.ts';
import {
  bytesOf,
  homelessnessPage,
  retractionCsv,
  retractionEppiJson,
  studiesRis,
} from '../testing/files.ts';
import { FRAMES } from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import { planImport } from './plan/planImport.ts';
import { recordsOfImport } from './plan/records.ts';
import { UnreadableFileError } from './read.ts';
import { readFiles } from './readFiles.ts';

/**
 * Whatever a person chooses: it is read, or refused in words for them. Any other exception would
 * break the page they are on.
 */
const map = mapOf(FRAMES);

function outcome(name: string, bytes: Uint8Array): 'read' | 'refused' {
  try {
    const plan = planImport(readFiles([{ name, bytes }]), map);
    recordsOfImport(plan, () => 'k');
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    expect(error.message).toContain('Nothing was added.');
    return 'refused';
  }
}

const EITHER = /^(?:read|refused)$/;

const name = fc.constantFrom('a.ris', 'a.csv', 'a.json', 'a.html', 'a', '__proto__', 'constructor');

test('any text and any bytes are read or refused', () => {
  fc.assert(
    fc.property(name, anyText(200), (file, text) => {
      expect(outcome(file, bytesOf(text))).toMatch(EITHER);
    }),
  );
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 100 }), (file, bytes) => {
      expect(outcome(file, bytes)).toMatch(EITHER);
    }),
  );
});

test('RIS, CSV and JSON with anything in them are read or refused', () => {
  const tag = fc.constantFrom(
    'TY',
    'TI',
    'AU',
    'PY',
    'DO',
    'UR',
    'KW',
    'SP',
    'EP',
    'ER',
    'ZZ',
    'AB',
  );
  const line = fc
    .tuple(tag, fc.constantFrom('  - ', ' - ', '- ', ' '), anyText(30))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(outcome('a.ris', bytesOf(`TY  - JOUR\n${lines.join('\n')}`))).toMatch(EITHER);
    }),
  );
  const heading = fc.constantFrom(
    'title',
    'id',
    'doi',
    'theme',
    'outcome',
    'axis',
    'label',
    'node_id',
    'parent_id',
    'row_id',
    'column_id',
    'study_id',
    'constructor',
    'strength',
    'order',
  );
  const cells = fc.array(anyText(12), { maxLength: 6 }).map((row) => row.join(','));
  fc.assert(
    fc.property(fc.uniqueArray(heading, { minLength: 1 }), fc.array(cells), (headings, rows) => {
      expect(outcome('a.csv', bytesOf([headings.join(','), ...rows].join('\n')))).toMatch(EITHER);
    }),
  );
  const key = fc.constantFrom(
    'CodeSets',
    'References',
    'Attributes',
    'AttributesList',
    'AttributeId',
    'AttributeName',
    'SetId',
    'SetName',
    'Title',
    'Codes',
    'Year',
    'rows',
    'totalColDepth',
    'span',
    'id',
    '__proto__',
    'constructor',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, true, 1, -1, 2.5, 1e99, '', 'A'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(value, value, (one, other) => {
      const json = JSON.stringify({ CodeSets: one, References: other });
      expect(outcome('a.json', bytesOf(json))).toMatch(EITHER);
      expect(
        outcome(
          'a.html',
          bytesOf(
            `<script>\nconst csvData = ${JSON.stringify(one)};\nconst referenceData = ${JSON.stringify(other)};\n</script>`,
          ),
        ),
      ).toMatch(EITHER);
    }),
  );
});

test('real files with any one piece cut out or put in are read or refused', async () => {
  const files: [string, string][] = [
    ['studies.ris', studiesRis],
    ['retraction.csv', retractionCsv],
    ['retraction.json', await retractionEppiJson()],
    ['map.html', (await homelessnessPage()).slice(0, 200_000)],
  ];
  const position = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      position,
      fc.nat(200),
      anyText(5),
      ([file, text], at, length, piece) => {
        const start = Math.floor(at * text.length);
        expect(
          outcome(file, bytesOf(text.slice(0, start) + piece + text.slice(start + length))),
        ).toMatch(EITHER);
      },
    ),
  );
});

test('long runs of one sign, which some patterns cannot bear, are read or refused at once', () => {
  const long = 200_000;
  for (const sign of [
    ' ',
    '\n',
    '.',
    ',',
    '-',
    ';',
    "'",
    '"',
    '{',
    'TY',
    'const ',
    '10.',
    'a.',
    '›',
  ]) {
    const run = sign.repeat(long);
    for (const tag of ['TI', 'AU', 'DO', 'UR', 'SP', 'KW', 'PY']) {
      expect(outcome('a.ris', bytesOf(`TY  - JOUR\nTI  - A\n${tag}  - a${run}b\nER  - `))).toMatch(
        EITHER,
      );
    }
    expect(outcome('a.ris', bytesOf(run))).toMatch(EITHER);
    expect(outcome('a.html', bytesOf(`<html>${run}const csvData = ${run}`))).toMatch(EITHER);
    expect(
      outcome('a.csv', bytesOf(`title,authors,doi,theme\nA,a${run}b,b${run},c${run}`)),
    ).toMatch(EITHER);
    expect(outcome('a.csv', bytesOf(`axis,label,group\nrow,a${run}b,b${run}c`))).toMatch(EITHER);
  }
});
