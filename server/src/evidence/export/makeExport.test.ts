import { newNote, type UnknownRecord } from '@gapboard/board';
import { firstRecords } from '@gapboard/board/schema';
import { cellId, dotTotals, evidenceMap, mapIds } from '@gapboard/evidence';
import { findTemplate } from '@gapboard/evidence/templates';
import { expect, test } from 'vitest';
import { asRecord } from '../asRecord.ts';
import { templateRecords } from '../templateRecords.ts';
import { ALL_DRAWINGS } from '../../drawings/asked.ts';
import { EXPORTS, type ExportFormat, isExportFormat, isOfDrawings } from './formats.ts';
import type { ExportJob } from './job.ts';
import { makeExport } from './makeExport.ts';

/** Those of drawings have a test of their own: nobody draws in this example. */
const FORMATS = Object.keys(EXPORTS)
  .filter(isExportFormat)
  .filter((format) => !isOfDrawings(format));
/** What is packed is read by those who pack it. */
const READABLE = FORMATS.filter((format) => !['csv', 'xlsx', 'pdf'].includes(format));

/** The example with a note of Ben's and something internal. */
function job(format: ExportFormat, how: Partial<ExportJob> = {}): ExportJob {
  const template = findTemplate('demo');
  if (!template) throw new Error('There is no example.');
  const base = templateRecords(template).map((record) =>
    record.typeName === 'study'
      ? Object.assign({ ...record }, { internalNotes: 'Read the whole paper' })
      : record,
  );
  const [id = ''] = mapIds(base);
  const map = evidenceMap(base, id);
  const cell = {
    theme: map?.themes.leaves[0]?.id ?? '',
    outcome: map?.outcomes.leaves[0]?.id ?? '',
  };
  const text = 'Fathers are not asked. Ring 07700 900123.';
  const note = newNote(
    { id: 'shape:ben', map: id, index: 'a1', kind: 'lived', text, cell },
    { id: 'ben-id', role: 'participant' },
  );
  const agreed = asRecord({
    id: cellId(cell),
    typeName: 'cell',
    ...cell,
    none: null,
    agreed: { strength: 'some', direction: null, note: 'After a long talk', by: 'ben-id', at: 1 },
    meta: { by: 'ben-id', as: 'facilitator' },
  });
  const round: ExportJob['rounds'][number] = {
    id: 'round',
    criterion: 'What matters to those who ring 07700 900123?',
    votes: 2,
    cap: 1,
    voters: ['participant'],
    live: false,
    openedAt: 0,
    closedAt: 1,
    after: null,
    result: {
      method: 'dots',
      eligible: 1,
      texts: { 'shape:ben': text },
      totals: dotTotals(['shape:ben'], [{ group: 'Astronaut', votes: { 'shape:ben': 1 } }]),
    },
  };
  const records: object[] = [...firstRecords(), ...base, note, agreed];
  return {
    format,
    map: id,
    table: undefined,
    drawings: ALL_DRAWINGS,
    records: records as UnknownRecord[],
    people: new Map([['ben-id', { name: 'Benedetta Unheard-of', role: 'participant' }]]),
    attendance: { people: [], mostTogether: 0 },
    rounds: [round],
    names: false,
    internal: false,
    redact: false,
    exportedAt: new Date(0),
    board: { id: 'board', title: 'Workshop, ring 07700 900123' },
    pictures: new Map(),
    ...how,
  };
}

async function made(given: ExportJob): Promise<string> {
  const result = await makeExport(given);
  if (!result.made) throw new Error(result.why);
  return Buffer.from(result.bytes).toString('utf8');
}

test.each(READABLE)('%s holds no names, ids or internal notes unless asked', async (format) => {
  const plain = await made(job(format));
  expect(plain).not.toMatch(/Unheard-of|ben-id|whole paper|long talk/);
  if (format === 'json') {
    const all = await made(job(format, { names: true, internal: true }));
    expect(all).toMatch(/Benedetta Unheard-of/);
    expect(all).toMatch(/whole paper/);
    expect(all).toMatch(/long talk/);
  }
});

test.each(READABLE)(
  '%s holds a word in place of what may identify somebody, where that is asked',
  async (format) => {
    expect(await made(job(format, { redact: true, internal: true }))).not.toMatch(/07700|900123/);
  },
);

test('each table comes by itself, and one that there is not does not', async () => {
  for (const table of ['cells', 'placements', 'framework', 'studies', 'notes']) {
    const text = await made(job('csv', { table }));
    expect(text.split('\r\n').length).toBeGreaterThan(10);
    expect(text).not.toMatch(/Unheard-of|ben-id/);
  }
  expect(await makeExport(job('csv', { table: 'people' }))).toEqual({
    made: false,
    why: 'table-unknown',
  });
  expect(await makeExport(job('csv', { map: 'shape:nobody' }))).toEqual({
    made: false,
    why: 'map-unknown',
  });
});

test('what people voted for is in the files that tell of it, and no small group', async () => {
  const criterion = 'What matters to those who ring';
  expect(await made(job('csv', { table: 'votes' }))).toContain(criterion);
  for (const format of ['json', 'html'] as const) {
    const text = await made(job(format));
    expect(text).toContain(criterion);
    expect(text).not.toContain('Astronaut');
  }
});

test('everything that is packed begins as it should', async () => {
  const zip = /^PK/;
  expect(await made(job('csv'))).toMatch(zip);
  expect(await made(job('xlsx'))).toMatch(zip);
  expect(await made(job('pdf'))).toMatch(/^%PDF-1/);
});
