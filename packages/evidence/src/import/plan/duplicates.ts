/**
 * Tells whether two studies are one: by DOI, else by title and year; never by title alone. Only where
 * a file is read that was read before, a study without either is known again by all that it says.
 */
import type { StudyFields } from '../read.ts';
import { plainKey } from '../study/text.ts';

/** `again`: it came from this file before */
export type SameBy = 'doi' | 'title' | 'again';

type Identity = Pick<StudyFields, 'doi' | 'title' | 'year'>;

export interface Match<T> {
  item: T;
  by: SameBy;
}

export interface KnownStudies<T> {
  add(study: Identity, item: T): void;
  /** those added that are the same study, the likeliest first */
  same(study: Identity): Match<T>[];
  /** whether one that was added has the same title, the same study or not */
  hasTitle(study: Identity): boolean;
}

interface Entry<T> {
  study: Identity;
  item: T;
}

export function knownStudies<T>(): KnownStudies<T> {
  const byDoi = new Map<string, Entry<T>[]>();
  const byTitle = new Map<string, Entry<T>[]>();
  const titled = (study: Identity): Entry<T>[] => byTitle.get(plainKey(study.title)) ?? [];
  return {
    add(study, item) {
      const entry = { study, item };
      push(byDoi, study.doi, entry);
      push(byTitle, plainKey(study.title), entry);
    },
    same(study) {
      const namesakes = new Set(titled(study));
      const sure = byDoi.get(study.doi) ?? [];
      const likely = [...namesakes].filter(
        (entry) => isSameByTitle(study, entry.study) && !isSameByDoi(study, entry.study),
      );
      return [
        ...sure.filter((entry) => namesakes.has(entry)).map(as('doi')),
        ...sure.filter((entry) => !namesakes.has(entry)).map(as('doi')),
        ...likely.map(as('title')),
      ];
    },
    hasTitle(study) {
      return titled(study).length > 0;
    },
  };

  function as(by: SameBy): (entry: Entry<T>) => Match<T> {
    return ({ item }) => ({ item, by });
  }
}

function isSameByDoi(a: Identity, b: Identity): boolean {
  return a.doi !== '' && a.doi === b.doi;
}

/** Of studies with the same title: two DOIs are two publications, and without a year nobody knows. */
function isSameByTitle(a: Identity, b: Identity): boolean {
  const areApart = a.doi !== '' && b.doi !== '' && a.doi !== b.doi;
  return !areApart && a.year !== '' && a.year === b.year;
}

/** What a study says of itself, and the file it says it in, to tell whether it was read from there before. */
export function recordKey(file: string, study: StudyFields): string {
  const { type, title, authors, year, container, volume, issue, pages } = study;
  const { publisher, place, doi, url, issn } = study;
  const details = [container, volume, issue, pages, publisher, place, doi, url, issn];
  return JSON.stringify([file, type, title, year, authors, ...details]);
}

/** What is empty is the same as nothing. */
function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
