import type { Actor, UnknownRecord } from '@gapboard/board';
import type * as Y from 'yjs';
import { planDrawing } from './planDrawing.ts';
import { planMap } from './planMap.ts';
import { planStudies } from './planStudies.ts';
import type { ImportReport } from './report.ts';
import { targetFor } from './target.ts';
import type { Reading } from './upload.ts';

/** What reading files comes to on this board, before anything is done. */
export type Planned =
  | {
      planned: true;
      /** the map it goes into, which has to be there still when it is added; `null`: none */
      map: string | null;
      records: UnknownRecord[];
      report: ImportReport;
    }
  | { planned: false; why: 'map-unknown' | 'map-not-empty' | 'framework-missing' }
  | { planned: false; why: 'no-room'; text: string };

/** Something that has been read, and can be taken. */
export type Readable = Exclude<Reading, { kind: 'unreadable' }>;

export function planFor(
  doc: Y.Doc,
  reading: Readable,
  asked: string | undefined,
  actor: Actor,
): Planned {
  if (reading.kind === 'drawing') return planDrawing(doc, reading, actor);
  const target = targetFor(doc, asked);
  if (target === 'map-unknown') return { planned: false, why: target };
  return reading.kind === 'map'
    ? planMap(doc, reading, target, actor)
    : planStudies(doc, reading, target, actor);
}
