/** From one RIS record to a study. */
import { STUDY_TYPES } from '../../vocabulary.ts';
import type { ProblemLog } from '../problems.ts';
import type { ReadPlace, ReadStudy, StudyFields } from '../read.ts';
import { cleanFields, NO_FIELDS } from '../study/fields.ts';
import { listed, oneLine } from '../study/text.ts';
import { studyTypeOf } from '../study/types.ts';
import { words } from '../words.ts';
import { readOwnKeyword } from './ownKeywords.ts';
import type { RisField, RisRecord } from './records.ts';
import * as tags from './tags.ts';

/** `null`: it has no title, and nobody could tell what it is. */
export function risStudy(file: string, record: RisRecord, problems: ProblemLog): ReadStudy | null {
  const raw: StudyFields = { ...NO_FIELDS };
  const { line } = record;

  raw.title = joined(first(tags.TITLE_TAGS)) || joined(first(tags.SPARE_TITLE_TAGS));
  if (oneLine(raw.title) === '') {
    problems.say('error', line, words.noTitle);
    return null;
  }
  const { type, known } = typeOf(record.type);
  raw.type = type;
  if (!known) {
    problems.often('note', line, `type ${record.type}`, (times) =>
      words.ris.otherType(record.type, times),
    );
  }
  const authors = fieldsOf(tags.AUTHOR_TAGS);
  const editors = fieldsOf(tags.EDITOR_TAGS);
  raw.authors = (authors.length > 0 ? authors : editors).flatMap((field) =>
    listed(whole(field), /;/),
  );
  if (authors.length > 0 && editors.length > 0) {
    problems.often('note', line, 'editors', words.ris.editors);
  }
  raw.year = valuesOf(tags.YEAR_TAGS).find((value) => /\d{4}/.test(value)) ?? one(tags.YEAR_TAGS);
  raw.container = container();
  raw.volume = one(tags.VOLUME_TAGS);
  raw.issue = one(tags.ISSUE_TAGS);
  raw.pages = pages(one(tags.START_PAGE_TAGS), one(tags.END_PAGE_TAGS));
  raw.publisher = one(tags.PUBLISHER_TAGS);
  raw.place = one(tags.PLACE_TAGS);
  raw.issn = one(tags.ISSN_TAGS);
  raw.abstract = abstract();
  raw.internalNotes = fieldsOf(tags.NOTE_TAGS).map(whole).join('\n');
  const links = valuesOf(tags.LINK_TAGS);
  // Reference managers also keep paths of files there, which are nobody else's to open.
  raw.url = links.find((link) => /^(https?:|www\.)/i.test(link)) ?? '';
  raw.doi = one(tags.DOI_TAGS) || (links.find((link) => /doi\.org\/10\./i.test(link)) ?? '');
  if (links.length > (raw.url === '' ? 0 : 1)) {
    problems.often('note', line, 'links', words.ris.moreLinks);
  }

  const places: ReadPlace[] = [];
  for (const keyword of keywords()) {
    const own = readOwnKeyword(keyword);
    if (own === null) raw.keywords = [...raw.keywords, keyword];
    else if (own.kind === 'cell') places.push({ ...own.place, labels: null });
    else if (own.kind === 'field') Object.assign(raw, own.field);
    else problems.say('warning', line, words.ris.ownKeyword(keyword));
  }
  for (const field of record.fields) {
    if (!tags.isReadTag(field.tag)) {
      problems.often('note', field.line, `tag ${field.tag}`, (times) =>
        words.ris.unreadTag(field.tag, tags.tagMeaning(field.tag), times),
      );
    }
  }
  return {
    file,
    unit: 'line',
    line,
    fields: cleanFields(raw, line, problems),
    key: oneLine(one(tags.KEY_TAGS)) || null,
    places,
  };

  function fieldsOf(names: readonly string[]): RisField[] {
    return record.fields.filter((field) => names.includes(field.tag) && whole(field) !== '');
  }

  function valuesOf(names: readonly string[]): string[] {
    return names.flatMap((name) => fieldsOf([name]).map(whole));
  }

  function one(names: readonly string[]): string {
    return valuesOf(names)[0] ?? '';
  }

  /** The fields of the first of these tags that is filled in. */
  function first(names: readonly string[]): RisField[] {
    return names.map((name) => fieldsOf([name])).find((fields) => fields.length > 0) ?? [];
  }

  /** A book's `BT` may be its own title. */
  function container(): string {
    const title = oneLine(raw.title);
    return valuesOf(tags.CONTAINER_TAGS).find((value) => oneLine(value) !== title) ?? '';
  }

  /** Several lines of the same tag are paragraphs; two tags are two copies. */
  function abstract(): string {
    return first(tags.ABSTRACT_TAGS).map(whole).join('\n');
  }

  /** One a line; some programs write them on lines without a tag, or all on one line; `&amp;` parts none. */
  function keywords(): string[] {
    const lines = fieldsOf(tags.KEYWORD_TAGS).flatMap(({ value, more }) => [value, ...more]);
    const [only] = lines;
    if (lines.length !== 1 || only === undefined || readOwnKeyword(only) !== null) return lines;
    return listed(only, /(?<!&#?\w{1,10});/);
  }
}

/** A value with the lines on which it goes on. */
function whole({ value, more }: RisField): string {
  return [value, ...more].join(' ').trim();
}

/** A title that is written on several lines of the same tag, or twice. */
function joined(fields: readonly RisField[]): string {
  return [...new Set(fields.map(whole))].join(' ');
}

function typeOf(text: string): { type: StudyFields['type']; known: boolean } {
  const type = studyTypeOf(text);
  if (type === null) return { type: 'GEN', known: false };
  const code = text.toUpperCase();
  return { type, known: type !== 'GEN' || STUDY_TYPES.some((own) => own === code) };
}

/** `SP` may hold the whole range, with its end once more in `EP`. */
function pages(start: string, end: string): string {
  if (start === '' || end === '' || start === end) return start || end;
  const range = start.replace(/[\u2010-\u2015\u2212]/g, '-');
  return range.endsWith(`-${end}`) ? range : `${start}-${end}`;
}
