/** A small map made by hand: what tests count on it was counted on paper. */
import { evidenceMap } from '../../model/evidenceMap.ts';
import type { EvidenceMap } from '../../model/map.ts';
import { ordersFor } from '../../order.ts';
import type { Axis, HeadingRecord } from '../../records.ts';
import {
  cell as at,
  cellRecord as said,
  heading as headingRecord,
  mapShape,
  MAP,
  note,
  placement,
  rating,
  study,
} from '../../testing/records.ts';
import type { ExportOptions } from '../options.ts';

/** Themes: Families (Conferences, Support), Supervision. Outcomes: Children (Safety, Care entry), Cost. */
const [first = '', second = ''] = ordersFor(2);
export const HEADINGS: HeadingRecord[] = [
  heading('theme', 'families', 'Families', { index: first }),
  heading('theme', 'fgc', 'Family group conferences', {
    parent: 'heading:families',
    index: first,
    definition: 'The wider family makes the plan',
    size: 120,
  }),
  heading('theme', 'support', 'Intensive support', { parent: 'heading:families', index: second }),
  heading('theme', 'supervision', 'Supervision', { index: second }),
  heading('outcome', 'children', 'Children', { index: first }),
  heading('outcome', 'safety', 'Safety', { parent: 'heading:children', index: first }),
  heading('outcome', 'entry', 'Care entry', { parent: 'heading:children', index: second }),
  heading('outcome', 'cost', 'Cost', { index: second }),
];

function heading(
  axis: Axis,
  key: string,
  label: string,
  more: Partial<HeadingRecord>,
): HeadingRecord {
  return headingRecord(axis, key, { label, ...more });
}

const map = mapShape(MAP, {
  title: 'Care entry',
  question: 'What helps children to stay safely with their families?',
  source: 'Made in the room, after CASCADE 2018',
  synthesisThreshold: 2,
});

export const STUDIES = [
  study('s1', {
    title: 'Family group conferencing: a review',
    authors: ['Stabler, Lorna', 'Evans, Rhiannon'],
    year: '2021',
    container: 'British Journal of Social Work',
    volume: '51',
    issue: '3',
    pages: '272-304',
    doi: '10.1093/bjsw/bcab213',
    issn: '0045-3102',
    abstract: 'Background: conferences.\nResults: mixed.',
    keywords: ['family', 'review'],
    sourceKind: 'systematic_review',
    confidence: 'low',
    confidenceTool: 'AMSTAR 2',
    strength: 'some',
    internalNotes: 'INTERNAL: ask Lorna for the data',
    source: 'INTERNAL-my-file.ris',
  }),
  study('s2', {
    title: 'A trial of intensive support',
    type: 'RPRT',
    authors: ['Department for Education and Skills'],
    year: '2019',
    publisher: 'Department for Education',
    place: 'London',
    url: 'https://example.org/report?a=1&b=2',
    sourceKind: 'rct',
    strength: 'weak',
  }),
  study('s3', { title: 'Supervision under way', status: 'ongoing', type: 'THES' }),
  study('s4', { title: 'Placed nowhere yet', type: 'GEN' }),
];

export const PLACEMENTS = [
  placement('s1', at('fgc', 'safety'), { direction: 'mixed' }),
  placement('s1', at('support', 'entry')),
  placement('s2', at('support', 'entry'), { direction: 'positive' }),
  placement('s2', at('fgc', 'safety')),
  placement('s3', at('supervision', 'cost')),
];

const PETER = { by: 'id-peter', as: 'participant' };

export const NOTES = [
  note('n1', at('fgc', 'safety'), {
    text: 'Conferences need time',
    props: { kind: 'practice' },
    meta: PETER,
  }),
  note('n2', at('fgc', 'safety'), {
    text: 'It kept us together',
    props: { kind: 'lived' },
    meta: { by: 'id-lena', as: 'participant' },
  }),
  note('n3', at('fgc', 'cost'), {
    props: {
      kind: 'gap',
      gap: 'absolute',
      reason: 'insufficient',
      picos: { population: 'Families in Wales', setting: 'Local authorities' },
      richText: richText('No UK study\nof cost'),
    },
    meta: PETER,
  }),
  note('n4', at('support', 'entry'), {
    text: 'The review is sound',
    props: { kind: 'research', strength: 'strong', studies: ['study:s1'] },
    meta: { by: 'id-fatima', as: 'facilitator' },
  }),
  note('n5', null, {
    text: 'Where does this belong?',
    props: { kind: 'question' },
    meta: PETER,
  }),
  note('n6', at('fgc', 'cost'), {
    text: 'A gap without its kind',
    props: { kind: 'gap' },
    meta: PETER,
  }),
];

export const RATINGS = [
  rating('id-fatima', at('fgc', 'safety'), 'strong', {
    direction: 'positive',
    meta: { by: 'id-fatima', as: 'facilitator' },
    at: Date.UTC(2026, 10, 23, 10, 0),
  }),
  rating('id-peter', at('fgc', 'safety'), 'weak', { direction: 'mixed', meta: PETER }),
  rating('id-lena', at('fgc', 'safety'), 'some', { meta: { by: 'id-lena', as: 'participant' } }),
];

export const SAID = [
  said(at('fgc', 'cost'), {
    none: { basis: 'searched', ...PETER, at: Date.UTC(2026, 10, 23, 10, 30) },
  }),
  said(at('support', 'entry'), {
    agreed: {
      strength: 'some',
      direction: 'tends_positive',
      note: 'INTERNAL: two thought it weaker',
      by: 'id-fatima',
      at: Date.UTC(2026, 10, 23, 11, 0),
    },
  }),
];

/** Lines of text as a note's rich text. */
export function richText(text: string): unknown {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

export const RECORDS = [map, ...HEADINGS, ...STUDIES, ...PLACEMENTS, ...NOTES, ...RATINGS, ...SAID];

export function mapOf(records: Iterable<unknown>): EvidenceMap {
  const made = evidenceMap(records, MAP);
  if (!made) throw new Error('The records have no map.');
  return made;
}

export function sampleMap(): EvidenceMap {
  return mapOf(RECORDS);
}

export function optionsWith(more: Partial<ExportOptions> = {}): ExportOptions {
  return {
    names: false,
    internal: false,
    people: new Map([
      ['id-fatima', { name: 'Fatima Facilitator', role: 'facilitator' }],
      ['id-peter', { name: 'Peter Participant', role: 'participant' }],
      ['id-lena', { name: 'Lena Lived', role: 'participant' }],
    ]),
    redact: (text) => text,
    exportedAt: new Date(Date.UTC(2026, 10, 23, 16, 5)),
    boardId: 'board-7',
    boardTitle: 'Cardiff workshop',
    ...more,
  };
}
