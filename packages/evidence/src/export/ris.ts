import { writeOwnKeywords } from '../import/ris/ownKeywords.ts';
import type { EvidenceMap, Study } from '../model/map.ts';
import { keyOf } from '../records.ts';
import type { Direction, StudyType } from '../vocabulary.ts';
import type { ExportOptions } from './options.ts';
import { published } from './published.ts';
import { placesOf } from './tables/places.ts';

/** A cell that a study lies in, by the nodes of the framework. */
export interface RisPlace {
  theme: string;
  outcome: string;
  direction: Direction | null;
}

/** Every study of a map as RIS, with its cells and what we know of it as keywords of ours. */
export function mapRis(map: EvidenceMap, options: ExportOptions): string {
  const shown = published(map, options);
  const places = risPlaces(shown);
  return [...shown.studies.values()]
    .map((study) => studyRis(study, places.get(study.id) ?? []))
    .join('');
}

/** The cells of each study, row by row. */
export function risPlaces(map: EvidenceMap): Map<string, RisPlace[]> {
  const places = new Map<string, RisPlace[]>();
  for (const { cell, outcome, theme } of placesOf(map)) {
    for (const { direction, study } of cell.studies) {
      const own = places.get(study.id) ?? [];
      own.push({ theme: theme.node, outcome: outcome.node, direction: direction ?? null });
      places.set(study.id, own);
    }
  }
  return places;
}

/** Types that are in a journal or magazine: other programs take `T2` there for a second title. */
const PERIODICALS: ReadonlySet<StudyType> = new Set(['JOUR', 'MGZN']);

/** One record: CRLF, its type first, `ER` and an empty line last. */
export function studyRis(study: Study, places: readonly RisPlace[]): string {
  const [start, end] = pagesOf(study.pages);
  const fields: [tag: string, value: string][] = [
    ['ID', keyOf(study.id)],
    ['TI', study.title],
    ...study.authors.map((author): [string, string] => ['AU', author]),
    ['PY', study.year],
    [PERIODICALS.has(study.type) ? 'JO' : 'T2', study.container],
    ['VL', study.volume],
    ['IS', study.issue],
    ['SP', start],
    ['EP', end],
    ['DO', study.doi],
    ['SN', study.issn],
    ['CY', study.place],
    ['PB', study.publisher],
    ['UR', study.url],
    ['AB', study.abstract],
    ...[...study.keywords, ...writeOwnKeywords(study, places)].map((keyword): [string, string] => [
      'KW',
      keyword,
    ]),
    ['N1', study.internalNotes],
  ];
  const lines = fields
    .map(([tag, value]): [string, string] => [tag, oneLine(value)])
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [`TY  - ${study.type}`, ...lines, 'ER  - ', '', ''].join('\r\n');
}

/** A range such as 272-304 or S1–S9; whatever else there is goes into the first field whole. */
function pagesOf(pages: string): [start: string, end: string] {
  const [, start = '', end = ''] =
    /^\s*([^\s\p{Pd},;]+)\s*\p{Pd}\s*([^\s\p{Pd},;]+)\s*$/u.exec(pages) ?? [];
  return start === '' ? [pages, ''] : [start, end];
}

/** A line break in a value would begin a field of its own, or end the record. */
function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
