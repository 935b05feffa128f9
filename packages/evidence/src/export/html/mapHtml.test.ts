import { expect, test } from 'vitest';
import { withDrawings } from '../../model/drawings.ts';
import { cell as at, mapShape, MAP, study } from '../../testing/records.ts';
import { mapOf, optionsWith, sampleMap } from '../testing/sample.ts';
import { mapHtml } from './mapHtml.ts';
import type { HtmlOptions } from './view.ts';

function page(more: Partial<HtmlOptions> = {}, map = sampleMap()): string {
  return mapHtml(map, { ...optionsWith(), ...more });
}

/** What a person reads of a part of the page, a line a block. */
function read(html: string, from: string, to: string): string[] {
  const start = html.indexOf(from);
  const part = html.slice(start, html.indexOf(to, start));
  return part
    .replaceAll(/<span class="name unseen">[^<]*<\/span>/g, '')
    .replaceAll(/<\/(p|h\d|dt|dd|li|th|td)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('a page says at its head what it is, what it asks and what it comes to', () => {
  expect(read(page(), '<header', '</header>')).toEqual([
    'Practitioner evidence map, not a systematic evidence and gap map',
    'Care entry',
    'What helps children to stay safely with their families?',
    '3 themes by 3 outcomes: 4 studies, 1 research note, 1 practice note, 1 lived experience note, 2 gaps, 1 question. In no cell yet: 1 study and 1 note. 5 of 9 cells not discussed yet. About this map',
  ]);
});

test('without its script the page is a table of signs', () => {
  expect(read(page(), '<thead>', '</table>')).toEqual([
    'Children',
    'Safety',
    'Care entry',
    'Cost',
    'Families',
    'Family group conferences',
    '●●○ ↔ 2 ■1 ♥1',
    '○○○ ◇2',
    'Intensive support',
    '●●○ ↗ 3',
    'Supervision',
    '1',
  ]);
});

test('each cell is called what it is and where it is', () => {
  const names = [...page().matchAll(/<span class="name unseen">([^<]*)</g)];
  expect(names.map(([, name]) => name).slice(0, 3)).toEqual([
    'Some evidence, mixed or unclear, contested, 2 studies, 1 practice note, 1 lived experience note. Family group conferences; Safety',
    'Not discussed yet. Family group conferences; Care entry',
    'No research found (somebody searched), 2 gaps. Family group conferences; Cost',
  ]);
});

test('what was said of a cell stands under its theme, in words', () => {
  expect(read(page(), '<article class="cell" id="cell-0-2"', '</article>')).toEqual([
    'Cost',
    'No research found (somebody searched), 2 gaps',
    '“No research found” was said on 23 November 2026 by participant: somebody searched.',
    'By rule a gap: discussed, and nothing found.',
    '◇ Gap · Nothing found · Too little or imprecise information',
    'No UK study',
    'of cost',
    'Who is it about?',
    'Families in Wales',
    'Where?',
    'Local authorities',
    'By participant',
    '◇ Gap',
    'A gap without its kind',
    'By participant',
  ]);
  expect(read(page(), '<article class="cell" id="cell-1-1"', '</article>')).toEqual([
    'Children › Care entry',
    'Some evidence, tends to help, agreed, 2 studies, 1 research note',
    'Agreed on 23 November 2026.',
    'In this cell: studies 1, 2.',
    'Which way they point here: helps: study 1.',
    '● Research evidence · ●●● Strong evidence',
    'The review is sound',
    'Rests on study 2',
    'By facilitator',
  ]);
});

test('names and internal notes are read where they were asked for', () => {
  const html = page({ names: true, internal: true });
  expect(read(html, '<article class="cell" id="cell-1-1"', '</article>')).toEqual(
    expect.arrayContaining([
      'Agreed on 23 November 2026, recorded by Fatima Facilitator.',
      'Internal note:',
      'INTERNAL: two thought it weaker',
      'By Fatima Facilitator (facilitator)',
    ]),
  );
});

test('a study has its citation, its DOI as a link that leads there from anywhere, and its abstract', () => {
  const html = page();
  expect(read(html, '<li id="study-2"', '</li>')).toEqual([
    '2',
    'Family group conferencing: a review',
    'Stabler, Lorna; Evans, Rhiannon (2021). British Journal of Social Work, 51(3), 272-304. https://doi.org/10.1093/bjsw/bcab213',
    'Journal article · Systematic review · ●●○ Some evidence · Low confidence (AMSTAR 2)',
    'AbstractBackground: conferences.',
    'Results: mixed.',
  ]);
  expect(html).toContain('<a href="https://doi.org/10.1093/bjsw/bcab213" rel="noreferrer">');
  expect(html).toContain('<a href="https://example.org/report?a=1&amp;b=2" rel="noreferrer">');
});

test('a DOI with signs that an address cannot hold leads to the right place', () => {
  const doi = '10.1002/(sici)1097<1::aid-x>3.0.co;2-#';
  const html = page({}, mapOf([mapShape(MAP), study('s', { doi })]));
  expect(html).toContain(
    'href="https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid-x%3E3.0.co%3B2-%23"',
  );
});

test('who publishes it and under which terms is said where it was given, and nothing where not', () => {
  const html = page({ about: 'Ask the team.\n\nOr not.', licence: 'CC BY 4.0' });
  expect(read(html, '<section id="about"', '</section>')).toEqual(
    expect.arrayContaining(['Ask the team.', 'Or not.', 'Licence', 'CC BY 4.0']),
  );
  expect(page()).not.toContain('Licence');
});

test('a map of nothing is a page all the same', () => {
  const html = page({}, mapOf([mapShape(MAP)]));
  expect(html).toContain('<h1 dir="auto">A map</h1>');
  expect(html).not.toContain('Cell by cell');
});

test('what was drawn is told in words, in its cell and in a list', () => {
  const drawing = {
    id: 'shape:d',
    type: 'drawing',
    parentId: MAP,
    props: { name: '', alt: 'Rain <falls>', cell: at('fgc', 'safety'), notes: [] },
    meta: { as: 'scribe' },
  };
  const drawn = page({}, withDrawings([drawing], sampleMap()));
  expect(drawn.match(/Drawing by the scribe: Rain &lt;falls&gt;/g)).toHaveLength(2);
  expect(page()).not.toContain('What was drawn');
});
