/**
 * What RIS has no field for rides in keywords, which every reference manager keeps: `prefix/value`,
 * one fact a line.
 *
 *     gapboard-cell/<theme node>/<outcome node>               a cell the study is placed in
 *     gapboard-cell/<theme node>/<outcome node>/<direction>   … and which way it points there
 *     gapboard-source/<kind of study>
 *     gapboard-status/<status>
 *     gapboard-confidence/<confidence>
 *     gapboard-tool/<what the confidence was judged with>
 *     gapboard-strength/<strength>
 *
 * Values are ids of `vocabulary.ts`, but for the tool, which is free text; a node's id has no slash.
 * What has its default value (kind unknown, completed, unrated, no strength) is not written.
 */
import {
  CONFIDENCES,
  DIRECTIONS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
  type Direction,
} from '../../vocabulary.ts';
import type { StudyFields } from '../read.ts';
import { NO_FIELDS } from '../study/fields.ts';

/** Nodes of the framework, and a direction where one was given. */
export interface PlacedAt {
  theme: string;
  outcome: string;
  direction: Direction | null;
}

type OwnFields = Pick<
  StudyFields,
  'sourceKind' | 'status' | 'confidence' | 'confidenceTool' | 'strength'
>;

/** What one of our keywords says; `broken`: it has our prefix and a value that we do not know. */
export type OwnKeyword =
  | { kind: 'cell'; place: PlacedAt }
  | { kind: 'field'; field: Partial<OwnFields> }
  | { kind: 'broken' };

export function writeOwnKeywords(study: OwnFields, places: readonly PlacedAt[]): string[] {
  const cells = places.map(({ theme, outcome, direction }) =>
    ['gapboard-cell', theme, outcome, ...(direction === null ? [] : [direction])].join('/'),
  );
  const fields = [
    study.sourceKind === NO_FIELDS.sourceKind ? null : `gapboard-source/${study.sourceKind}`,
    study.status === NO_FIELDS.status ? null : `gapboard-status/${study.status}`,
    study.confidence === NO_FIELDS.confidence ? null : `gapboard-confidence/${study.confidence}`,
    study.confidenceTool === '' ? null : `gapboard-tool/${study.confidenceTool}`,
    study.strength === null ? null : `gapboard-strength/${study.strength}`,
  ];
  return [...cells, ...fields.filter((keyword) => keyword !== null)];
}

/** `null`: somebody else's keyword. */
export function readOwnKeyword(keyword: string): OwnKeyword | null {
  const [, name, value = ''] = /^gapboard-(\w+)\/(.*)$/.exec(keyword) ?? [];
  switch (name) {
    case 'cell':
      return readCell(value);
    case 'source':
      return field('sourceKind', pick(SOURCE_KINDS, value));
    case 'status':
      return field('status', pick(STUDY_STATUSES, value));
    case 'confidence':
      return field('confidence', pick(CONFIDENCES, value));
    case 'tool':
      return field('confidenceTool', value === '' ? undefined : value);
    case 'strength':
      return field('strength', pick(STRENGTHS, value));
    default:
      return null;
  }
}

function readCell(value: string): OwnKeyword {
  const [theme, outcome, direction, ...rest] = value.split('/');
  if (!theme || !outcome || rest.length > 0) return { kind: 'broken' };
  if (direction === undefined) return { kind: 'cell', place: { theme, outcome, direction: null } };
  const known = pick(DIRECTIONS, direction);
  if (known === undefined) return { kind: 'broken' };
  return { kind: 'cell', place: { theme, outcome, direction: known } };
}

function field<K extends keyof OwnFields>(name: K, value: OwnFields[K] | undefined): OwnKeyword {
  if (value === undefined) return { kind: 'broken' };
  return { kind: 'field', field: { [name]: value } };
}

function pick<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((item) => item === value);
}
