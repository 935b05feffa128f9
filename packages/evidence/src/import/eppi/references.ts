/** A reference as EPPI-Reviewer writes it, in its JSON and in the pages of EPPI-Mapper. */
import type { ProblemLog } from '../problems.ts';
import type { StudyFields } from '../read.ts';
import { nodeId } from '../framework.ts';
import { cleanFields, NO_FIELDS } from '../study/fields.ts';
import { listed, oneLine } from '../study/text.ts';
import { studyTypeOf } from '../study/types.ts';
import { words } from '../words.ts';
import { objectsIn, textAt, type JsonObject } from './values.ts';

export interface Reference {
  /** which of the file's references it is, from 1 */
  record: number;
  key: string | null;
  fields: StudyFields;
  /** each code it carries, once, even where a study's arms repeat it */
  codes: ReadonlySet<string>;
}

/** What a review keeps beside those that count. */
const LEFT_OUT: Record<string, string> = words.eppi.leftOut;

/**
 * Who entered a reference, and the team's own comments on it, are not taken over: published pages
 * carry both, and neither is the map's to repeat.
 */
export function references(list: unknown, problems: ProblemLog): Reference[] {
  return objectsIn(list).flatMap((reference, index) => {
    const record = index + 1;
    const status = textAt(reference, 'ItemStatus').trim().toUpperCase();
    if (Object.hasOwn(LEFT_OUT, status)) {
      problems.often('note', record, `status ${status}`, (times) =>
        words.eppi.itemStatus(LEFT_OUT[status] ?? status, times),
      );
      return [];
    }
    if (oneLine(textAt(reference, 'Title')) === '') {
      problems.say('error', record, words.noTitle);
      return [];
    }
    if (textAt(reference, 'Comments').trim() !== '') {
      problems.often('note', record, 'comments', words.eppi.comments);
    }
    return [
      {
        record,
        key: oneLine(textAt(reference, 'ItemId')) || null,
        fields: fieldsOf(reference, record, problems),
        codes: new Set(
          objectsIn(reference['Codes'])
            .map((code) => nodeId(textAt(code, 'AttributeId')))
            .filter((id) => id !== ''),
        ),
      },
    ];
  });
}

function fieldsOf(reference: JsonObject, record: number, problems: ProblemLog): StudyFields {
  const text = (key: string): string => textAt(reference, key);
  const typeName = text('TypeName');
  const type = studyTypeOf(typeName);
  if (type === null && oneLine(typeName) !== '') {
    problems.often('note', record, `type ${typeName}`, (times) =>
      words.notUnderstood(words.fields.type, typeName, times),
    );
  }
  return cleanFields(
    {
      ...NO_FIELDS,
      // EPPI-Reviewer itself takes what it does not know for an article.
      type: type ?? 'JOUR',
      title: text('Title'),
      authors: listed(text('Authors'), /;/),
      year: text('Year'),
      container: text('ParentTitle'),
      volume: text('Volume'),
      issue: text('Issue'),
      pages: text('Pages'),
      // Of an article, the institution is where its authors work.
      publisher:
        text('Publisher') || (type === 'RPRT' || type === 'THES' ? text('Institution') : ''),
      place: text('City'),
      doi: text('DOI'),
      url: text('URL'),
      issn: text('StandardNumber'),
      abstract: text('Abstract'),
      keywords: listed(text('Keywords'), /[;\r\n]/),
    },
    record,
    problems,
  );
}
