/** Which column of a table holds what: guessed from its headings, for a person to put right. */
import { plainKey } from '../study/text.ts';

/**
 * What a column can hold. `theme` and `outcome` are ids or labels of headings; the labels and groups
 * help to find a heading that has another id here.
 */
export const STUDY_COLUMNS = [
  'key',
  'type',
  'title',
  'authors',
  'year',
  'container',
  'volume',
  'issue',
  'pages',
  'startPage',
  'endPage',
  'publisher',
  'place',
  'doi',
  'url',
  'issn',
  'abstract',
  'keywords',
  'sourceKind',
  'status',
  'confidence',
  'confidenceTool',
  'strength',
  'notes',
  'theme',
  'themeLabel',
  'themeGroup',
  'outcome',
  'outcomeLabel',
  'outcomeGroup',
  'direction',
] as const;
export type StudyColumn = (typeof STUDY_COLUMNS)[number];

/** The index of the column that holds each; what is missing is in no column. */
export type ColumnMatch = Partial<Record<StudyColumn, number>>;

/**
 * Headings that people and programs use, the surest first: our own (studies.csv and placements.csv),
 * then those of Zotero, Covidence, Rayyan, Scopus and Web of Science, then plain words.
 */
const HEADINGS: Record<StudyColumn, readonly string[]> = {
  key: ['study_id', 'covidence #', 'ref id', 'record id', 'item id', 'itemid', 'id', 'key'],
  type: ['item type', 'type', 'publication type', 'document type', 'reference type'],
  title: ['title', 'article title', 'study title', 'document title', 'paper title', 'report title'],
  authors: ['authors', 'author', 'author s', 'author full names', 'author names', 'by'],
  year: [
    'year',
    'publication year',
    'published year',
    'year of publication',
    'pub year',
    'date',
    'date published',
  ],
  container: [
    'container',
    'journal',
    'publication title',
    'source title',
    'journal title',
    'journal name',
    'publication',
    'parent title',
    'book title',
    'series',
  ],
  volume: ['volume', 'vol'],
  issue: ['issue', 'issue number', 'number', 'no'],
  pages: ['pages', 'page', 'page numbers', 'page range', 'art no', 'article number'],
  startPage: ['page start', 'start page', 'first page'],
  endPage: ['page end', 'end page', 'last page'],
  publisher: ['publisher', 'institution', 'organisation', 'organization'],
  place: ['place', 'place published', 'place of publication', 'publisher place', 'city'],
  doi: ['doi', 'digital object identifier', 'doi link', 'doi url'],
  url: ['url', 'link', 'web link', 'web address', 'website', 'links'],
  issn: ['issn', 'isbn', 'issn isbn', 'isbn issn'],
  abstract: ['abstract', 'abstract note', 'summary'],
  keywords: ['keywords', 'author keywords', 'tags', 'manual tags', 'key words'],
  sourceKind: [
    'source_kind',
    'study design',
    'design',
    'study type',
    'type of study',
    'kind of study',
    'type of evidence',
    'evidence type',
    'methodology',
    'method',
  ],
  status: ['status', 'study status'],
  confidence: [
    'quality_rating',
    'confidence',
    'confidence in findings',
    'quality',
    'study quality',
    'confidence rating',
    'amstar 2',
    'amstar2',
    'amstar',
  ],
  confidenceTool: ['quality_tool', 'confidence tool', 'quality assessment tool', 'appraisal tool'],
  strength: ['strength', 'strength of evidence', 'evidence strength'],
  notes: ['internal_notes', 'notes', 'note', 'comments', 'comment'],
  theme: [
    'row_id',
    'theme',
    'themes',
    'row',
    'rows',
    'topic',
    'intervention',
    'interventions',
    'intervention category',
    'programme',
  ],
  themeLabel: ['row_label', 'theme label', 'theme name'],
  themeGroup: ['row_parent', 'theme group'],
  outcome: [
    'column_id',
    'outcome',
    'outcomes',
    'column',
    'columns',
    'outcome category',
    'outcome domain',
  ],
  outcomeLabel: ['column_label', 'outcome label', 'outcome name'],
  outcomeGroup: ['column_parent', 'outcome group'],
  direction: ['direction', 'direction of effect', 'effect direction', 'effect'],
};

/** Each column is used once; where two would do, the surer heading counts, then the one further left. */
export function guessColumns(headers: readonly string[]): ColumnMatch {
  const plain = headers.map(plainKey);
  const match: ColumnMatch = {};
  const taken = new Set<number>();
  // One heading at a time from the surest on, so that "type" is not taken by a column that would
  // also be content with another.
  const most = Math.max(...STUDY_COLUMNS.map((column) => HEADINGS[column].length));
  for (let rank = 0; rank < most; rank += 1) {
    for (const column of STUDY_COLUMNS) {
      const heading = HEADINGS[column][rank];
      if (heading === undefined || match[column] !== undefined) continue;
      const index = plain.findIndex((name, i) => name === plainKey(heading) && !taken.has(i));
      if (index === -1) continue;
      match[column] = index;
      taken.add(index);
    }
  }
  return match;
}

/** What kind of table it is: one of those of an export of ours, or studies from anywhere. */
export type TableKind = 'framework' | 'cells' | 'placements' | 'notes' | 'studies';

export function tableKind(headers: readonly string[]): TableKind {
  const names = new Set(headers.map(plainKey));
  const has = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
  if (has('axis', 'label')) return 'framework';
  if (has('row id', 'column id', 'state')) return 'cells';
  if (has('note id', 'text')) return 'notes';
  if (has('study id', 'row id', 'column id') && !has('title')) return 'placements';
  return 'studies';
}
