import { STUDY_LINE_MAX } from '../../limits.ts';
import { placementId, type PlacementRecord, type StudyRecord } from '../../records.ts';
import { cut, oneLine } from '../study/text.ts';
import type { ImportPlan, PlanTarget } from './planImport.ts';

/**
 * Everything that a plan adds, all at once; nothing where the plan is refused.
 *
 * @param newKey a key that no record of the board has, of at most `KEY_MAX` of the signs `\w -`
 */
export function recordsOfImport(
  plan: ImportPlan,
  newKey: () => string,
): (StudyRecord | PlacementRecord)[] {
  if (plan.refused !== null) return [];
  const records: (StudyRecord | PlacementRecord)[] = [];
  const ids: StudyRecord['id'][] = [];
  for (const { read, target, placements } of plan.studies) {
    const study = idOf(target);
    ids.push(study);
    if (target.kind === 'new') {
      const source = sourceOf(read.file);
      records.push({ id: study, typeName: 'study', ...read.fields, source, meta: {} });
    }
    for (const { theme, outcome, direction } of placements) {
      const id = placementId(study, { theme, outcome });
      records.push({ id, typeName: 'placement', study, theme, outcome, direction, meta: {} });
    }
  }
  return records;

  function idOf(target: PlanTarget): StudyRecord['id'] {
    if (target.kind === 'board') return target.study.id;
    if (target.kind === 'new') return `study:${newKey()}`;
    const first = ids[target.index];
    if (first === undefined) throw new RangeError('a study is planned as a copy of a later one');
    return first;
  }
}

/** A file's name as a study keeps it. */
export function sourceOf(name: string): string {
  return cut(oneLine(name), STUDY_LINE_MAX);
}
