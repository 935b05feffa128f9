import { type Actor, authored, type UnknownRecord } from '@gapboard/board';
import { evidenceMap, type StudyRecord } from '@gapboard/evidence';
import { type ImportProblem, type MapContent, planImport } from '@gapboard/evidence/import';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { asRecord } from '../asRecord.ts';
import { mapNames } from './mapNames.ts';
import type { Planned } from './plan.ts';
import { NOTHING_ADDED } from './report.ts';
import { isEmptyMap, mapOnPage, type Target } from './target.ts';
import type { Reading } from './upload.ts';
import { words } from './words.ts';

/**
 * A whole map out of its own file, into a new map or one of which nothing has been made yet. What is
 * written in it keeps the role of whoever wrote it, and not who that was: a file could say that
 * anybody on the board had said anything.
 */
export function planMap(
  doc: Y.Doc,
  { file, content, found }: Reading & { kind: 'map' },
  target: Target,
  actor: Actor,
): Planned {
  if (target.is === 'map' && !isEmptyMap(doc, target.map.id)) {
    return { planned: false, why: 'map-not-empty' };
  }
  const { title, question, source, synthesisThreshold, blind } = content.map.props;
  const framework = { title, question, source };
  const place =
    target.is === 'new'
      ? mapOnPage(doc, framework, actor)
      : { map: target.map, records: [asRecord(target.map)] };
  const { map } = place;
  const props = { ...map.props, ...framework, synthesisThreshold, blind };
  const frame = place.records.map((record) =>
    record.id === map.id ? { ...record, props } : record,
  );

  const same = samePlan(doc, content, map.id, [...frame]);
  if ('planned' in same) return same;
  const named = mapNames(doc, content, map.id, same.studies);
  const made = content.records.flatMap((record): UnknownRecord[] => {
    switch (record.typeName) {
      case 'heading':
        return [authored(asRecord(named.heading(record)), actor)];
      case 'study':
        return same.studies.has(record.id)
          ? []
          : [authored(asRecord({ ...record, id: named.study(record.id) }), actor)];
      case 'placement':
        return [authored(asRecord(named.placement(record)), actor)];
      case 'rating':
        return [asRecord(named.rating(record))];
      case 'cell':
        return [asRecord(named.cell(record))];
      case 'shape':
        return record.type === 'evidence-note' ? [named.note(record)] : [];
    }
  });
  const records = [...frame, ...made];
  const counted = (typeName: string): number =>
    made.filter((record) => record.typeName === typeName).length;
  return {
    planned: true,
    map: map.id,
    records,
    report: {
      kind: 'map',
      map: map.id,
      added: {
        ...NOTHING_ADDED,
        maps: target.is === 'new' ? 1 : 0,
        studies: counted('study'),
        placements: counted('placement'),
        headings: counted('heading'),
        notes: counted('shape'),
        ratings: counted('rating'),
        pages: frame.filter(({ typeName }) => typeName === 'page').length,
      },
      duplicates: same.studies.size,
      tray: same.tray,
      problems: problemsOf(file, content, same.studies.size),
      studies: [],
      offers: [],
      found,
    },
  };
}

/** Which of its studies are on the board already: their ids in the file -> there. */
function samePlan(
  doc: Y.Doc,
  content: MapContent,
  mapId: string,
  frame: UnknownRecord[],
): { studies: Map<string, StudyRecord['id']>; tray: number } | (Planned & { planned: false }) {
  const map = evidenceMap([...readRecords(doc).live.values(), ...frame], mapId);
  if (!map) throw new Error('A map that is on the board can be worked out.');
  const given = content.records.filter((record) => record.typeName === 'study');
  const placed = new Set(
    content.records.flatMap((record) => (record.typeName === 'placement' ? [record.study] : [])),
  );
  const plan = planImport(
    {
      format: 'csv',
      name: '',
      framework: null,
      studies: given.map(({ id, typeName: _typeName, meta: _meta, ...fields }, n) => ({
        file: '',
        unit: 'record',
        line: n + 1,
        fields,
        key: id,
        places: [],
      })),
      problems: [],
    },
    map,
  );
  if (plan.refused !== null) return { planned: false, why: 'no-room', text: plan.refused };
  const studies = new Map<string, StudyRecord['id']>();
  for (const { read, target } of plan.studies) {
    if (read.key !== null && target.kind === 'board') studies.set(read.key, target.study.id);
  }
  const tray = given.filter(({ id }) => !placed.has(id) && !studies.has(id)).length;
  return { studies, tray };
}

function problemsOf(file: string, { records }: MapContent, same: number): ImportProblem[] {
  const about = { file, unit: 'record', line: null, level: 'note' } as const;
  const isSaid = records.some(({ typeName }) => typeName === 'rating' || typeName === 'shape');
  return [
    ...(same > 0 ? [{ ...about, text: words.merged(same) }] : []),
    ...(isSaid ? [{ ...about, text: words.unnamed }] : []),
  ];
}
