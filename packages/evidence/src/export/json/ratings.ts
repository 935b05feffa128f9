import { byCodeUnits } from '../../compare.ts';
import { strengthRank } from '../../ranks.ts';
import { cellKey, type EvidenceMap } from '../../model/map.ts';
import type { RatingRecord } from '../../records.ts';
import { placesOf } from '../tables/places.ts';
import { type ExportOptions, roleOf } from '../options.ts';
import { isoOf } from '../time.ts';
import type { RatingInFile } from './mapFile.ts';

/**
 * Each rating of a cell of the map, cell by cell. Without names a person is a number, given in an
 * order that follows from what was rated and from nothing about the person; and when they rated is
 * left out, since it would lead back to them.
 */
export function ratingsInFile(
  map: EvidenceMap,
  ratings: Iterable<RatingRecord>,
  options: ExportOptions,
): RatingInFile[] {
  const numbers = new Map<string, string>();
  const raterOf = (person: string): string => {
    if (options.names) return person;
    const number = numbers.get(person) ?? String(numbers.size + 1);
    numbers.set(person, number);
    return number;
  };
  return inOrder(map, ratings).map((rating) => ({
    theme: rating.theme,
    outcome: rating.outcome,
    strength: rating.strength,
    direction: rating.direction,
    rater: raterOf(personOf(rating)),
    role: roleOf(personOf(rating), rating.meta.as, options),
    ...(options.names ? { at: isoOf(rating.at) } : {}),
  }));
}

function inOrder(map: EvidenceMap, ratings: Iterable<RatingRecord>): RatingRecord[] {
  const byCell = new Map<string, RatingRecord[]>();
  for (const rating of onePerPerson(ratings)) {
    const key = cellKey(rating);
    byCell.set(key, [...(byCell.get(key) ?? []), rating]);
  }
  return placesOf(map).flatMap(({ cell }) =>
    (byCell.get(cellKey(cell)) ?? []).toSorted((a, b) => byCodeUnits(whatIsSaid(a), whatIsSaid(b))),
  );
}

function whatIsSaid({ strength, direction, meta }: RatingRecord): string {
  return [strengthRank(strength), direction, meta.as].join(' ');
}

/** A person rates a cell once; of two records the later one counts, as it does on the map. */
function onePerPerson(ratings: Iterable<RatingRecord>): Iterable<RatingRecord> {
  const latest = new Map<string, RatingRecord>();
  for (const rating of ratings) {
    const key = `${cellKey(rating)} ${personOf(rating)}`;
    const other = latest.get(key);
    const isLater =
      !other || rating.at > other.at || (rating.at === other.at && rating.id > other.id);
    if (isLater) latest.set(key, rating);
  }
  return latest.values();
}

function personOf({ id, meta }: RatingRecord): string {
  return meta.by ?? id.slice(id.lastIndexOf('.') + 1);
}
