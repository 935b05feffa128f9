import { STUDIES_MAX } from '../limits.ts';
import { UnreadableFileError } from './read.ts';
import { words } from './words.ts';

/** Most cells that the studies of one file are placed in, all together: the largest published map has some 5,500. */
export const PLACES_MAX = 50_000;
/** Most themes and outcomes of a framework, groups among them. */
export const HEADINGS_MAX = 1_000;
/** Most levels of groups within groups; a framework has two or three. */
export const LEVELS_MAX = 12;

/** A board has room for so many studies; reading half a file would be worse than reading none. */
export function refuseTooMany(file: string, studies: number): void {
  if (studies > STUDIES_MAX) {
    throw new UnreadableFileError(words.tooManyStudies(file, studies, STUDIES_MAX));
  }
}

export function refuseTooManyPlaces(file: string, places: number): void {
  if (places > PLACES_MAX) {
    throw new UnreadableFileError(words.tooManyPlaces(file, places, PLACES_MAX));
  }
}

export function refuseTooManyHeadings(file: string, headings: number): void {
  if (headings > HEADINGS_MAX) {
    throw new UnreadableFileError(words.tooManyHeadings(file, headings, HEADINGS_MAX));
  }
}
