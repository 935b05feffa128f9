import { type Actor, authored, type UnknownRecord } from '@gapboard/board';
import { evidenceMap, headingRecords, type HeadingRecord } from '@gapboard/evidence';
import {
  type ImportProblem,
  planImport,
  recordsOfImport,
  type ReadFile,
} from '@gapboard/evidence/import';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { newRecordKey } from '../../ids.ts';
import { asRecord } from '../asRecord.ts';
import { headingsOn } from '../mapsOnBoard.ts';
import type { Planned } from './plan.ts';
import { NOTHING_ADDED, studyLine } from './report.ts';
import { mapOnPage, type Target } from './target.ts';
import type { Reading } from './upload.ts';
import { words } from './words.ts';

/** Studies, and a framework where the files have one and the map has none. */
export function planStudies(
  doc: Y.Doc,
  { read, offers, found }: Reading & { kind: 'studies' },
  target: Target,
  actor: Actor,
): Planned {
  const { framework } = read;
  if (target.is === 'new' && !framework) return { planned: false, why: 'framework-missing' };
  const records: UnknownRecord[] = [];
  const shape =
    target.is === 'map'
      ? target.map
      : placeFor(mapOnPage(doc, framework ?? NO_FRAMEWORK, actor), records);
  const hasOwn = target.is === 'map' && headingsOn(doc, shape.id).size > 0;
  if (hasOwn && framework && read.studies.length === 0) {
    return { planned: false, why: 'map-not-empty' };
  }
  const headings: HeadingRecord[] =
    framework && !hasOwn ? headingRecords(framework, shape.id, newRecordKey) : [];
  records.push(...headings.map(asRecord));

  const onBoard = readRecords(doc).live.values();
  const map = evidenceMap([...onBoard, ...records], shape.id);
  if (!map) throw new Error('A map that is on the board can be worked out.');
  const plan = planImport(read, map);
  if (plan.refused !== null) return { planned: false, why: 'no-room', text: plan.refused };
  const made = recordsOfImport(plan, newRecordKey);
  records.push(...made.map(asRecord));
  const { added, duplicates, placements, tray } = plan.totals;
  const isNew = target.is === 'new';
  return {
    planned: true,
    map: shape.id,
    records: records.map((record) => authored(record, actor)),
    report: {
      kind: 'studies',
      map: shape.id,
      added: {
        ...NOTHING_ADDED,
        maps: isNew ? 1 : 0,
        studies: added,
        placements,
        headings: headings.length,
        pages: records.filter(({ typeName }) => typeName === 'page').length,
      },
      duplicates,
      tray,
      problems: [...plan.problems, ...(hasOwn && framework ? [notTaken(read)] : [])],
      studies: plan.studies.map(studyLine),
      offers,
      found,
    },
  };
}

const NO_FRAMEWORK = { title: '', question: '', source: '' };

function placeFor(
  { map, records }: ReturnType<typeof mapOnPage>,
  into: UnknownRecord[],
): ReturnType<typeof mapOnPage>['map'] {
  into.push(...records);
  return map;
}

function notTaken({ name }: ReadFile): ImportProblem {
  return { file: name, unit: 'line', line: null, level: 'note', text: words.frameworkNotTaken };
}
