import { fold } from '../fold.ts';
import type { Note, Study } from './map.ts';

/** By note or study, both of which are the same object as long as their records are. */
const folded = new WeakMap<Note | Study, string>();

/** Whether what people typed to search for is in a note or a study: each of its words, in any order. */
export function textMatcher(search: string): {
  note: (note: Note) => boolean;
  study: (study: Study) => boolean;
} {
  const terms = fold(search)
    .split(/\s+/)
    .filter((term) => term !== '');
  const isIn = (text: string): boolean => terms.every((term) => text.includes(term));
  return {
    note: (note) => terms.length === 0 || isIn(foldedOnce(note, textOfNote)),
    study: (study) => terms.length === 0 || isIn(foldedOnce(study, textOfStudy)),
  };
}

function foldedOnce<T extends Note | Study>(item: T, textOf: (item: T) => string): string {
  let text = folded.get(item);
  if (text === undefined) {
    text = fold(textOf(item));
    folded.set(item, text);
  }
  return text;
}

function textOfNote({ text, picos }: Note): string {
  return [text, ...Object.values(picos)].join('\n');
}

/** What is published of it: internal notes are found by nobody who could not read them. */
function textOfStudy(study: Study): string {
  const { title, authors, year, container, publisher, doi, abstract, keywords } = study;
  return [title, ...authors, year, container, publisher, doi, abstract, ...keywords].join('\n');
}
