import { expect, test } from 'vitest';
import { csvOf } from '../csv.ts';
import { mapOf, optionsWith, RECORDS, sampleMap } from '../testing/sample.ts';
import { tablesOf } from './index.ts';

function csv(name: string, more = {}, map = sampleMap()): string[] {
  const table = tablesOf(map, optionsWith(more)).find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return csvOf(table).slice(1).split('\r\n').slice(0, -1);
}

test('placements.csv has a row for each study in each cell, with the columns of the codebook', () => {
  expect(csv('placements')).toEqual([
    'map_id,study_id,row_id,row_label,row_parent,column_id,column_label,column_parent,strength,direction,source_kind,status,basis,rated_by_count,workshop_id',
    'board-7,study:s2,fgc,Family group conferences,Families,safety,Safety,Children,weak,,rct,completed,,3,board-7',
    'board-7,study:s1,fgc,Family group conferences,Families,safety,Safety,Children,some,mixed,systematic_review,completed,,3,board-7',
    'board-7,study:s2,support,Intensive support,Families,entry,Care entry,Children,weak,positive,rct,completed,,0,board-7',
    'board-7,study:s1,support,Intensive support,Families,entry,Care entry,Children,some,,systematic_review,completed,,0,board-7',
    'board-7,study:s3,supervision,Supervision,,cost,Cost,,,,unknown,ongoing,,0,board-7',
  ]);
});

test('cells.csv has every cell, and tells not discussed from no research found', () => {
  expect(csv('cells')).toEqual([
    'map_id,row_id,row_label,column_id,column_label,state,strength,direction,n_studies,n_reviews,n_practice,n_lived,gap_kinds,priority_rank,priority_score,consensus_pct,updated_at',
    'board-7,fgc,Family group conferences,safety,Safety,rated,some,mixed,2,1,1,1,,,,,',
    'board-7,fgc,Family group conferences,entry,Care entry,unknown,,,0,0,0,0,,,,,',
    'board-7,fgc,Family group conferences,cost,Cost,none,none,,0,0,0,0,absolute; unsaid,,,,2026-11-23T10:30:00.000Z',
    'board-7,support,Intensive support,safety,Safety,unknown,,,0,0,0,0,,,,,',
    'board-7,support,Intensive support,entry,Care entry,agreed,some,tends_positive,2,1,0,0,,,,,2026-11-23T11:00:00.000Z',
    'board-7,support,Intensive support,cost,Cost,unknown,,,0,0,0,0,,,,,',
    'board-7,supervision,Supervision,safety,Safety,unknown,,,0,0,0,0,,,,,',
    'board-7,supervision,Supervision,entry,Care entry,unknown,,,0,0,0,0,,,,,',
    'board-7,supervision,Supervision,cost,Cost,discussed,,,1,0,0,0,,,,,',
  ]);
});

test('framework.csv has every heading, parents first, each with its place among its siblings', () => {
  expect(csv('framework')).toEqual([
    'node_id,parent_id,axis,label,definition,order',
    'families,,row,Families,,1',
    'fgc,families,row,Family group conferences,The wider family makes the plan,1',
    'support,families,row,Intensive support,,2',
    'supervision,,row,Supervision,,2',
    'children,,column,Children,,1',
    'safety,children,column,Safety,,1',
    'entry,children,column,Care entry,,2',
    'cost,,column,Cost,,2',
  ]);
});

test('studies.csv has every study, those in no cell too', () => {
  expect(csv('studies')).toEqual([
    'study_id,type,title,authors,year,container,volume,issue,pages,doi,url,source_kind,status,quality_tool,quality_rating',
    'study:s2,RPRT,A trial of intensive support,Department for Education and Skills,2019,,,,,,https://example.org/report?a=1&b=2,rct,completed,,unrated',
    'study:s1,JOUR,Family group conferencing: a review,"Stabler, Lorna; Evans, Rhiannon",2021,British Journal of Social Work,51,3,272-304,10.1093/bjsw/bcab213,,systematic_review,completed,AMSTAR 2,low',
    'study:s4,GEN,Placed nowhere yet,,,,,,,,,unknown,completed,,unrated',
    'study:s3,THES,Supervision under way,,,,,,,,,unknown,ongoing,,unrated',
  ]);
});

test('notes.csv has every note, those in the tray too, with all that was said in it', () => {
  const lines = csv('notes');
  expect(lines.slice(0, 3)).toEqual([
    'note_id,kind,text,strength,gap_kind,gap_reason,population,intervention,comparison,outcomes,setting,row_id,row_label,column_id,column_label,studies,merged_into,author_role',
    'shape:n1,practice,Conferences need time,,,,,,,,,fgc,Family group conferences,safety,Safety,,,participant',
    'shape:n2,lived,It kept us together,,,,,,,,,fgc,Family group conferences,safety,Safety,,,participant',
  ]);
  expect(lines.slice(3)).toEqual([
    'shape:n3,gap,"No UK study\nof cost",,absolute,insufficient,Families in Wales,,,,Local authorities,fgc,Family group conferences,cost,Cost,,,participant',
    'shape:n6,gap,A gap without its kind,,,,,,,,,fgc,Family group conferences,cost,Cost,,,participant',
    'shape:n4,research,The review is sound,strong,,,,,,,,support,Intensive support,entry,Care entry,study:s1,,facilitator',
    'shape:n5,question,Where does this belong?,,,,,,,,,,,,,,,participant',
  ]);
});

test('what was merged into a note comes below it in notes.csv, whole, and says so', () => {
  const merged = RECORDS.map((one) =>
    one.id === 'shape:n6' && 'meta' in one
      ? { ...one, meta: { ...one.meta, mergedInto: 'shape:n3' } }
      : one,
  );
  const lines = csv('notes', {}, mapOf(merged));
  const at = lines.findIndex((line) => line.startsWith('shape:n3'));
  expect(lines[at + 1]).toBe(
    'shape:n6,gap,A gap without its kind,,,,,,,,,fgc,Family group conferences,cost,Cost,,shape:n3,participant',
  );
  expect(lines).toHaveLength(csv('notes').length);
});

test('who wrote a note is a column of its own, and only where names were asked for', () => {
  const [header, line] = csv('notes', { names: true });
  expect(header).toMatch(/,author_role,author_name$/);
  expect(line).toMatch(/,participant,Peter Participant$/);
});
