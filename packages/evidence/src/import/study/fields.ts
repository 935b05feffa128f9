/** A study's fields as a file has them, made fit for a record: tidied, checked, no longer than they may be. */
import {
  ABSTRACT_MAX,
  INTERNAL_NOTES_MAX,
  STUDY_LINE_MAX,
  STUDY_LIST_MAX,
  STUDY_TITLE_MAX,
} from '../../limits.ts';
import type { ProblemLog } from '../problems.ts';
import type { StudyFields } from '../read.ts';
import { words } from '../words.ts';
import { doiIn } from './doi.ts';
import { cut, oneLine, paragraphs } from './text.ts';

/** A study of which nothing is known. */
export const NO_FIELDS: StudyFields = {
  type: 'GEN',
  title: '',
  authors: [],
  year: '',
  container: '',
  volume: '',
  issue: '',
  pages: '',
  publisher: '',
  place: '',
  doi: '',
  url: '',
  issn: '',
  abstract: '',
  keywords: [],
  sourceKind: 'unknown',
  status: 'completed',
  confidence: 'unrated',
  confidenceTool: '',
  strength: null,
  internalNotes: '',
  source: '',
};

/** Fields that are one line of text and need no more than that. */
const LINES = [
  'container',
  'volume',
  'issue',
  'publisher',
  'place',
  'issn',
  'confidenceTool',
] as const;

/** `line` is where the study stands in its file. */
export function cleanFields(raw: StudyFields, line: number, problems: ProblemLog): StudyFields {
  const fields: StudyFields = {
    ...raw,
    title: fit('title', oneLine(raw.title), STUDY_TITLE_MAX),
    abstract: fit('abstract', paragraphs(raw.abstract), ABSTRACT_MAX),
    internalNotes: fit('internalNotes', paragraphs(raw.internalNotes), INTERNAL_NOTES_MAX),
    authors: fitList('authors', raw.authors.map(authorOf)),
    keywords: fitList('keywords', [...new Set(raw.keywords.map(oneLine))]),
    year: yearOf(raw.year),
    pages: fit('pages', pagesOf(raw.pages), STUDY_LINE_MAX),
    ...linkOf(raw.doi, raw.url),
  };
  for (const name of LINES) fields[name] = fit(name, oneLine(raw[name]), STUDY_LINE_MAX);
  return fields;

  function fit(field: keyof StudyFields, text: string, max: number): string {
    if (text.length <= max) return text;
    problems.say('warning', line, words.cut(words.fields[field], text.length, max));
    return cut(text, max);
  }

  function fitList(field: 'authors' | 'keywords', texts: readonly string[]): string[] {
    const items = texts.filter((text) => text !== '');
    if (items.length > STUDY_LIST_MAX) {
      problems.say(
        'warning',
        line,
        words.listCut(words.fields[field], items.length, STUDY_LIST_MAX),
      );
    }
    return items.slice(0, STUDY_LIST_MAX).map((text) => fit(field, text, STUDY_LINE_MAX));
  }

  function yearOf(text: string): string {
    const year = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/.exec(text)?.[0];
    if (year === undefined && oneLine(text) !== '') {
      problems.say('warning', line, words.notAYear(oneLine(text)));
    }
    return year ?? '';
  }

  /** A DOI may stand in either field, and what is no DOI may still be a link. */
  function linkOf(doiText: string, urlText: string): { doi: string; url: string } {
    const doi = doiIn(doiText) ?? doiIn(linkedDoi(urlText));
    const url = webAddress(oneLine(urlText)) ?? '';
    if (oneLine(urlText) !== '' && url === '') {
      problems.say('warning', line, words.notALink(oneLine(urlText)));
    }
    if (oneLine(doiText) === '' || doiIn(doiText) !== null) return { doi: short(doi), url };
    const other = webAddress(oneLine(doiText));
    if (other !== null && url === '') return { doi: short(doi), url: other };
    problems.say('warning', line, words.notADoi(oneLine(doiText)));
    return { doi: short(doi), url };
  }

  /** A DOI that is cut names something else: it is kept whole or not at all. */
  function short(doi: string | null): string {
    if (doi === null || doi.length <= STUDY_LINE_MAX) return doi ?? '';
    problems.say('warning', line, words.notADoi(doi));
    return '';
  }
}

/** Files from EndNote end a name that must not be taken apart with a comma. */
function authorOf(text: string): string {
  let name = oneLine(text);
  while (name.endsWith(',')) name = name.slice(0, -1).trimEnd();
  return name;
}

/** Ranges are written with a hyphen, as RIS splits them. */
function pagesOf(text: string): string {
  return oneLine(text).replace(/\s*[\u2010-\u2015\u2212]\s*/g, '-');
}

function linkedDoi(url: string): string {
  return /doi\.org\//i.test(url) ? url : '';
}

/** Only what a browser opens as a page: never a script, never a file on somebody's disk. */
function webAddress(text: string): string | null {
  if (text.length > STUDY_LINE_MAX) return null;
  const address = /^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^\s/]/i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}
