import { isDrawing, placeOfDrawing, type UnknownRecord } from '@gapboard/board';
import { createDrawingSchema } from '@gapboard/board/schema';
import { cellKey, evidenceMap, mergeNotes, type NoteShape } from '@gapboard/evidence';
import { box } from './box.ts';
import { drawnMap } from './drawnMap.ts';
import { noteLook, noteSize, noteText } from './drawnNote.ts';
import { propsOf } from './props.ts';
import { redactedShape } from './redactedShape.ts';
import { FILE_VERSION, type TldrFile } from './tldrFile.ts';

/** What a board is written as a drawing with. */
export interface DrawingOptions {
  /** takes out of a text what must not leave; the identity unless that is asked for */
  redact: (text: string) => string;
  /** a picture's address on this board -> the picture itself, as a `data:` address */
  pictures: ReadonlyMap<string, string>;
}

/**
 * A board as a `.tldr` file that any tldraw opens: maps and notes drawn with tldraw's own shapes,
 * everything else as it is. Who made what is not in it.
 */
export function writeTldr(
  records: readonly UnknownRecord[],
  { redact, pictures }: DrawingOptions,
): string {
  const notes = new Map<string, NoteShape>();
  // What was merged into another is not seen on the board, and is not drawn.
  const seen = mergeNotes(records.filter((record) => isNote(record)));
  for (const note of seen.notes) notes.set(note.id, note);
  const maps = new Map(
    records.flatMap((shape) => {
      if (Reflect.get(shape, 'type') !== 'evidence-map') return [];
      const map = evidenceMap(records, shape.id);
      if (!map) return [];
      const above = lowestIn(records, shape.id);
      return [[String(shape.id), drawnMap(map, notes, { parent: shape.id, above })] as const];
    }),
  );

  const drawn = records.flatMap((record): UnknownRecord[] => {
    switch (record.typeName) {
      case 'document':
      case 'page':
        return [record];
      case 'binding':
        // Nothing is bound to a group.
        return maps.has(String(Reflect.get(record, 'toId'))) ? [] : [record];
      case 'asset':
        return assetIn(record, pictures);
      case 'shape':
        if (isDrawing(record)) return [drawingIn(record)];
        if (!isNote(record)) return shapeIn(record);
        return notes.has(record.id) ? [noteIn(record)] : [];
      default:
        return [];
    }
  });
  const bare = drawn.map((record) =>
    redactedShape(Object.assign({ ...record }, { meta: {} }), redact),
  );
  const file: TldrFile = {
    tldrawFileFormatVersion: FILE_VERSION,
    schema: createDrawingSchema().serialize(),
    records: bare,
  };
  return JSON.stringify(file);

  function noteIn(note: NoteShape): UnknownRecord {
    const own: Readonly<Record<string, unknown>> = { ...note };
    const parentId = String(own['parentId']);
    const place = maps.get(parentId)?.notes.get(note.id) ?? {
      x: Number(own['x']),
      y: Number(own['y']),
    };
    const at = { id: note.id, parentId, index: note.index };
    return box(at, { ...place, ...noteSize(note) }, noteText(note), noteLook(note));
  }

  /** The strokes of a drawing are a group in other programs, where it lies on its map. */
  function drawingIn(drawing: UnknownRecord): UnknownRecord {
    const map = maps.get(String(Reflect.get(drawing, 'parentId')));
    const place =
      map &&
      placeOfDrawing(drawing, {
        note: (id) => map.notes.get(id),
        cell: (ref) => map.cells.get(cellKey(ref)),
      });
    return Object.assign({ ...drawing }, { type: 'group', props: {} }, place);
  }

  function shapeIn(shape: UnknownRecord): UnknownRecord[] {
    const map = maps.get(shape.id);
    if (!map) return [withoutWriter(shape)];
    const group: object = { ...shape, type: 'group', props: {} };
    return [group as UnknownRecord, ...map.shapes];
  }
}

/** The order of the lowest thing that lies on a map. */
function lowestIn(records: readonly UnknownRecord[], parent: string): string | null {
  const orders = records.flatMap((record) =>
    Reflect.get(record, 'parentId') === parent ? [String(Reflect.get(record, 'index'))] : [],
  );
  return orders.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null;
}

/** A note of tldraw's says who wrote in it last. */
function withoutWriter(shape: UnknownRecord): UnknownRecord {
  const props = propsOf(shape);
  if (!('textLastEditedBy' in props)) return shape;
  return Object.assign({ ...shape }, { props: { ...props, textLastEditedBy: null } });
}

/** A picture with what it shows; one that is not here any more shows nothing. */
function assetIn(asset: UnknownRecord, pictures: ReadonlyMap<string, string>): UnknownRecord[] {
  if (Reflect.get(asset, 'type') !== 'image') return [asset];
  const props = propsOf(asset);
  const src = pictures.get(String(props['src'])) ?? null;
  return [Object.assign({ ...asset }, { props: { ...props, src } })];
}

function isNote(record: object): record is NoteShape {
  return 'type' in record && record.type === 'evidence-note';
}
