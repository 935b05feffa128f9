import type { UnknownRecord } from '@tldraw/store';
import { type Fields, fieldsOf, isFields, part } from '../permissions/changes.ts';
import { plainText } from '../plainText.ts';

/** A line between two texts that have nothing to do with each other, and that no identifier goes across. */
const APART = '\n\n';
/** Fields of a study that somebody has written; the rest of it is codes and published numbers. */
const STUDY = ['title', 'abstract', 'internalNotes', 'keywords', 'source'];

/** Everything that a person has written in a record, for whoever looks it over. */
export function wordsOf(record: UnknownRecord): string {
  return joined([hasRichText(record) && plainText(record), wordsBeside(record)]);
}

/** The same without the rich text of a shape, which can be held back while the rest of the record goes. */
export function wordsBeside(record: UnknownRecord): string {
  const fields = fieldsOf(record);
  switch (record.typeName) {
    case 'shape': {
      const props = part(record, 'props');
      const { title, question, source, picos, altText, alt } = props;
      const label = !hasRichText(record) && plainText(record);
      return joined([label, title, question, source, values(picos), altText, alt]);
    }
    case 'heading':
      return joined([fields['label'], fields['definition']]);
    case 'study':
      return joined(STUDY.map((name) => fields[name]));
    case 'cell':
      return joined([isFields(fields['agreed']) ? fields['agreed']['note'] : undefined]);
    case 'user':
      return joined([part(record, 'meta')['credit']]);
    case 'page':
      return joined([fields['name']]);
    case 'asset':
      return joined([part(record, 'props')['name']]);
    default:
      return '';
  }
}

function hasRichText(record: UnknownRecord): boolean {
  return isFields(part(record, 'props')['richText']);
}

function values(picos: unknown): unknown {
  return isFields(picos) ? Object.values<Fields[string]>(picos) : undefined;
}

function joined(texts: readonly unknown[]): string {
  return texts
    .flat()
    .filter((text) => typeof text === 'string' && text !== '')
    .join(APART);
}
