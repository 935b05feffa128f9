import { wholeStrokeOf } from '@gapboard/board';
import type { ImportProblem } from '@gapboard/evidence/import';
import type { RemovedForGood } from '../../rooms/RemovedForGood.ts';
import type { Drawing } from '../../tldr/drawing.ts';
import { withoutStrays } from '../../tldr/strays.ts';
import type { Readable } from './plan.ts';
import { words } from './words.ts';

type Removed = Pick<RemovedForGood, 'has'>;

/** What has been read without what was removed for good from the board it goes to, and a remark that says so. */
export function withoutRemoved(
  reading: Readable,
  removed: Removed,
): { reading: Readable; remarks: ImportProblem[] } {
  switch (reading.kind) {
    case 'studies':
      return { reading, remarks: [] };
    case 'map': {
      const { content, file } = reading;
      const records = notesWithout(content.records, removed);
      const leftOut = content.records.length - records.length;
      const left = { ...reading, content: { ...content, records } };
      return { reading: left, remarks: remarksOn(file, leftOut) };
    }
    case 'drawing': {
      const drawing = drawingWithout(reading.drawing, removed);
      const leftOut = reading.drawing.shapes.length - drawing.shapes.length;
      return { reading: { ...reading, drawing }, remarks: remarksOn(reading.file, leftOut) };
    }
  }
}

function remarksOn(file: string, leftOut: number): ImportProblem[] {
  if (leftOut === 0) return [];
  const text = words.removedForGood(leftOut);
  return [{ file, unit: 'record', line: null, level: 'error', text }];
}

type MapRecords = (Readable & { kind: 'map' })['content']['records'];

/** A note that was merged into one of them is by itself again. */
function notesWithout(records: MapRecords, removed: Removed): MapRecords {
  return records.flatMap((record): MapRecords => {
    if (removed.has(record.id)) return [];
    if (record.typeName !== 'shape' || record.type !== 'evidence-note') return [record];
    const { mergedInto, ...meta } = record.meta;
    return mergedInto !== undefined && removed.has(mergedInto) ? [{ ...record, meta }] : [record];
  });
}

/** Goes with all that lies in it, and with the rest of its stroke. */
function drawingWithout(drawing: Drawing, removed: Removed): Drawing {
  const going = new Set<unknown>();
  for (let before = -1; before < going.size;) {
    before = going.size;
    for (const shape of drawing.shapes) {
      const whole = wholeStrokeOf(shape);
      const parent: unknown = Reflect.get(shape, 'parentId');
      const goes =
        removed.has(shape.id) || (whole !== undefined && removed.has(whole)) || going.has(parent);
      if (goes) going.add(shape.id);
    }
  }
  if (going.size === 0) return drawing;
  return withoutStrays({
    ...drawing,
    shapes: drawing.shapes.filter(({ id }) => !going.has(id)),
  });
}
