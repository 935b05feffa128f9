import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMapJson } from '../../import/gapboardJson.ts';
import { withDrawings } from '../../model/drawings.ts';
import { evidenceMap } from '../../model/evidenceMap.ts';
import type { EvidenceRecord, RatingRecord } from '../../records.ts';
import { anyContents, HEADINGS } from '../../testing/boards.ts';
import { MAP, mapShape } from '../../testing/records.ts';
import type { ExportOptions } from '../options.ts';
import { published } from '../published.ts';
import { mapOf, optionsWith, RATINGS, RECORDS, sampleMap } from '../testing/sample.ts';
import { mapFile, mapJson } from './mapJson.ts';
import { MAP_SCHEMA } from './mapSchema.ts';
import { type Schema, schemaIssue } from './schema.ts';

/** Any text, odd signs among it. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('a\nb\n\nc', '=1+1', '</script>', '\u2028', '\u202e', '{{x}}', '"', '\\', "'"),
);

/** A map with everything filled in that can be. */
const anyMapRecords: fc.Arbitrary<EvidenceRecord[]> = fc
  .tuple(anyContents, fc.array(anyText, { minLength: 40, maxLength: 40 }), fc.boolean())
  .map(([contents, texts, blind]) => {
    let used = 0;
    const next = (): string => texts[used++ % texts.length] ?? '';
    const title = { title: next(), question: next(), source: next() };
    const headings = HEADINGS.map((heading) => ({ ...heading, label: next(), definition: next() }));
    return [
      mapShape(MAP, { ...title, blind, synthesisThreshold: 2 }),
      ...headings,
      ...contents,
    ].map((record) => withTexts(record, next));
  });

function withTexts(record: EvidenceRecord, next: () => string): EvidenceRecord {
  switch (record.typeName) {
    case 'study':
      return {
        ...record,
        authors: [next(), next()],
        container: next(),
        abstract: next(),
        keywords: [next()],
        internalNotes: next(),
        source: next(),
        doi: next(),
        url: 'https://example.org/?q=<a>',
        pages: next(),
        year: '2020',
      };
    case 'cell':
      return { ...record, agreed: record.agreed && { ...record.agreed, note: next() } };
    case 'shape': {
      if (record.type === 'evidence-map') return record;
      const gap = { gap: 'fit', reason: 'biased', picos: { setting: next() } } as const;
      return { ...record, props: { ...record.props, ...gap } };
    }
    case 'heading':
      return { ...record, size: record.id.length };
    case 'placement':
    case 'rating':
      return record;
  }
}

function ratingsIn(records: readonly EvidenceRecord[]): RatingRecord[] {
  return records.filter((record) => record.typeName === 'rating');
}

function readBack(records: readonly EvidenceRecord[], options: ExportOptions) {
  const { map, records: read } = readMapJson(mapJson(mapOf(records), ratingsIn(records), options));
  return evidenceMap(read, map.id);
}

test('export then import is the identity where names and internal notes are asked for', () => {
  const options = optionsWith({ names: true, internal: true });
  fc.assert(
    fc.property(anyMapRecords, (records) => {
      const map = mapOf(records);
      expect(published(map, options)).toEqual(map);
      expect(readBack(records, options)).toEqual(map);
    }),
  );
});

test('without names or internal notes the same map comes back, but for these', () => {
  fc.assert(
    fc.property(anyMapRecords, fc.boolean(), fc.boolean(), (records, names, internal) => {
      const options = optionsWith({ names, internal });
      expect(readBack(records, options)).toEqual(published(mapOf(records), options));
    }),
  );
});

test('a second export of what was read is the first one', () => {
  const options = optionsWith({ names: true, internal: true });
  const first = mapJson(sampleMap(), RATINGS, options);
  const { map, records } = readMapJson(first);
  const again = evidenceMap(records, map.id);
  const ratings = records.filter((record) => record.typeName === 'rating');
  expect(again && mapJson(again, ratings, options)).toBe(first);
});

test('whatever is written is as the schema says', () => {
  fc.assert(
    fc.property(anyMapRecords, fc.boolean(), (records, names) => {
      const file = mapFile(mapOf(records), ratingsIn(records), optionsWith({ names }));
      expect(schemaIssue(JSON.parse(JSON.stringify(file)), MAP_SCHEMA)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test('every field of the schema says what it is', () => {
  const silent = (schema: Schema, path: string): string[] => [
    ...(schema.description === undefined && schema.$ref === undefined && !path.endsWith('|')
      ? [path]
      : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      silent(inner, `${path}.${name}`),
    ),
    ...(schema.items ? silent(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((inner) => silent(inner, `${path}|`)),
    ...Object.entries(schema.$defs ?? {}).flatMap(([name, inner]) => silent(inner, `#${name}`)),
  ];
  expect(silent(MAP_SCHEMA, 'map')).toEqual([]);
});

test('a map of nothing can be taken away and brought back', () => {
  const records = [mapShape(MAP)];
  expect(readBack(records, optionsWith())).toEqual(mapOf(records));
});

test('the sample as it is written: what was said, by whom, and what follows from it', () => {
  const file = mapFile(sampleMap(), RATINGS, optionsWith({ names: true, internal: true }));
  expect(file.notes.find(({ id }) => id === 'shape:n3')).toEqual({
    id: 'shape:n3',
    index: 'a0',
    kind: 'gap',
    text: 'No UK study\nof cost',
    strength: null,
    gap: 'absolute',
    reason: 'insufficient',
    picos: { population: 'Families in Wales', setting: 'Local authorities' },
    studies: [],
    cell: { theme: 'heading:fgc', outcome: 'heading:cost' },
    role: 'participant',
    by: 'id-peter',
  });
  expect(file.ratings.map(({ rater, role, strength }) => [rater, role, strength])).toEqual([
    ['id-peter', 'participant', 'weak'],
    ['id-lena', 'participant', 'some'],
    ['id-fatima', 'facilitator', 'strong'],
  ]);
  expect(file.people).toEqual([
    { id: 'id-peter', name: 'Peter Participant', role: 'participant' },
    { id: 'id-lena', name: 'Lena Lived', role: 'participant' },
    { id: 'id-fatima', name: 'Fatima Facilitator', role: 'facilitator' },
  ]);
  expect(file.cells.map(({ outcome, state, theme }) => [theme, outcome, state])).toEqual([
    ['heading:fgc', 'heading:safety', 'rated'],
    ['heading:fgc', 'heading:cost', 'none'],
    ['heading:support', 'heading:entry', 'agreed'],
    ['heading:supervision', 'heading:cost', 'discussed'],
  ]);
});

test('without names a rater is a number, the same one throughout a file, and no time leads back to them', () => {
  const { people, ratings } = mapFile(mapOf(RECORDS), RATINGS, optionsWith());
  expect(people).toEqual([]);
  expect(ratings.map(({ at, rater, role, strength }) => [rater, role, strength, at])).toEqual([
    ['1', 'participant', 'weak', undefined],
    ['2', 'participant', 'some', undefined],
    ['3', 'facilitator', 'strong', undefined],
  ]);
});

test('what was drawn is in the file as its schema says, and does not stand in the way of reading it', () => {
  const props = { name: 'Rain', alt: 'Rain falls', cell: null, note: null, notes: [] };
  const drawing = { id: 'shape:d', type: 'drawing', parentId: MAP, props, meta: {} };
  const map = withDrawings([drawing], sampleMap());
  const file = mapFile(map, RATINGS, optionsWith());
  expect(file.drawings).toEqual([{ id: 'shape:d', ...props, byScribe: false }]);
  expect(schemaIssue(JSON.parse(JSON.stringify(file)), MAP_SCHEMA)).toBeUndefined();
  expect(readMapJson(mapJson(map, RATINGS, optionsWith())).map.id).toBe(MAP);
});
