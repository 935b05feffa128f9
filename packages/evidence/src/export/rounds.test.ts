import { expect, test } from 'vitest';
import { readMapJson } from '../import/gapboardJson.ts';
import { mapHtml } from './html/mapHtml.ts';
import { mapFile, mapJson } from './json/mapJson.ts';
import { MAP_SCHEMA } from './json/mapSchema.ts';
import { schemaIssue } from './json/schema.ts';
import { csvOf } from './csv.ts';
import { tablesOf } from './tables/index.ts';
import { ROUNDS } from './testing/rounds.ts';
import { optionsWith, RATINGS, sampleMap } from './testing/sample.ts';
import { everyExport } from './testing/everyExport.ts';

const options = optionsWith({ rounds: ROUNDS });

test('votes.csv has a row for each note of each round, with a column for each group that may be shown', () => {
  const table = tablesOf(sampleMap(), options).find(({ name }) => name === 'votes');
  const lines = csvOf(table ?? { columns: [], rows: [] })
    .slice(1)
    .split('\r\n');
  expect(lines[0]).toBe(
    'round_id,closed_at,criterion,method,note_id,text,rank,tied,votes,people,share,score,after_round_id,group: Practitioner,group: Lived experience + Manager + Not said,group: Lived experience',
  );
  const at = '2026-11-23T12:10:00.000Z';
  expect(lines.slice(1, 4)).toEqual([
    `round-1,${at},Which gap matters most?,dots,shape:n3,"No UK study\nof cost",1,0,15,10,${15 / 25},,,10,5,`,
    `round-1,${at},Which gap matters most?,dots,shape:n6,A gap without its kind,2,0,6,6,${6 / 25},,,0,6,`,
    `round-1,${at},Which gap matters most?,dots,shape:gone,'=1+1,3,0,4,2,${4 / 25},,,0,4,`,
  ]);
  expect(lines.slice(4, 7)).toEqual([
    `round-2,${at},And in which order?,ranking,shape:n3,"No UK study\nof cost",1,1,,,,5,round-1,1,,2`,
    `round-2,${at},And in which order?,ranking,shape:n6,A gap without its kind,1,1,,,,5,round-1,2,,1`,
    `round-2,${at},And in which order?,ranking,shape:gone,'=1+1,3,0,,,,2,round-1,3,,3`,
  ]);
});

test('without votes the table has its columns and no rows, and the file no rounds', () => {
  const table = tablesOf(sampleMap(), optionsWith()).find(({ name }) => name === 'votes');
  expect(table?.rows).toEqual([]);
  expect(mapFile(sampleMap(), RATINGS, optionsWith())).not.toHaveProperty('rounds');
});

test('the JSON file holds rounds as its schema says, and is read back as the same map without them', () => {
  const file = mapFile(sampleMap(), RATINGS, options);
  expect(schemaIssue(JSON.parse(JSON.stringify(file)), MAP_SCHEMA)).toBeUndefined();
  expect(file.rounds?.map(({ id, voters }) => [id, voters])).toEqual([
    ['round-1', 12],
    ['round-2', 11],
  ]);
  expect(file.rounds?.[1]?.agreement?.w).toBeGreaterThanOrEqual(0);
  const { records } = readMapJson(mapJson(sampleMap(), RATINGS, options));
  expect(records).toEqual(readMapJson(mapJson(sampleMap(), RATINGS, optionsWith())).records);
});

test('the page tells of each round: what was asked, the order with ties as ties, how it was counted and by whose method', () => {
  const html = mapHtml(sampleMap(), options);
  expect(html).toContain('What people voted for');
  expect(html).toContain('<td dir="auto">joint 1st</td>');
  expect(html).toContain(
    'A second round, on 3 notes of those that led in “Which gap matters most?”.',
  );
  expect(html).toMatch(/Dot voting\. Each person .*Source: /);
  expect(html).toMatch(/People agreed \w+: Kendall’s W is \d\.\d\d over 11 rankings/);
  expect(html).toContain('no group of fewer than 5 is counted on its own');
  expect(html).toContain('Different people on a different day could give a different result.');
  expect(mapHtml(sampleMap(), optionsWith())).not.toContain('What people voted for');
});

test('no group of fewer than five is in any file by itself', async () => {
  const exports = await everyExport(sampleMap(), RATINGS, options);
  // The manager, and who did not say, are only named where they are counted with others.
  const alone = /group: Manager|Manager \(\d|\["?Manager"?\]/;
  expect(Object.keys(exports).filter((format) => alone.test(exports[format] ?? ''))).toEqual([]);
});
