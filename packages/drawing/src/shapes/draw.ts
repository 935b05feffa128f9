import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn } from '../fields.ts';
import type { Drawn } from '../marks/mark.ts';
import { drawnArrow } from './arrow.ts';
import { drawnDrawing } from './drawing.ts';
import { drawnEvidenceMap } from './evidenceMap.ts';
import { drawnEvidenceNote } from './evidenceNote.ts';
import { drawnFrame } from './frame.ts';
import { drawnGeo } from './geo.ts';
import { drawnInk } from './ink.ts';
import { drawnLine } from './line.ts';
import { drawnBookmark, drawnImage, drawnOther } from './media.ts';
import { drawnStickyNote } from './stickyNote.ts';
import type { Surroundings } from './surroundings.ts';
import { drawnText } from './text.ts';

/** How a shape is drawn; `undefined` where nothing of it is to be seen. */
export function draw(record: UnknownRecord, around: Surroundings): Drawn | undefined {
  switch (fieldsIn(record)['type']) {
    case 'draw':
    case 'highlight':
      return drawnInk(record, around.theme);
    case 'drawing':
      return drawnDrawing(record, around);
    case 'evidence-map':
      return drawnEvidenceMap(record, around);
    case 'evidence-note':
      return around.mergedIn(record.id) < 0 ? undefined : drawnEvidenceNote(record, around);
    case 'note':
      return drawnStickyNote(record, around);
    case 'text':
      return drawnText(record, around);
    case 'geo':
      return drawnGeo(record, around);
    case 'arrow':
      return drawnArrow(record, around);
    case 'line':
      return drawnLine(record, around);
    case 'frame':
      return drawnFrame(record, around);
    case 'group':
      return undefined;
    case 'image':
      return drawnImage(record, around);
    case 'bookmark':
      return drawnBookmark(record, around);
    default:
      return drawnOther(record, around);
  }
}
