import { framedDrawing, plainText } from '@gapboard/board';
import type { EvidenceNote } from '@gapboard/board/schema';
import type { CellRef } from '@gapboard/evidence';
import type { Thing } from '@gapboard/evidence/tidy';
import { Box, isShapeId, type Editor, type TLShape, type TLShapeId } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { isMergedInto, merge } from '../merge/mergedNotes.ts';
import { areInVote } from '../vote/offered.ts';

/** What whoever tidies may ask of the canvas. */
export interface TidyCanvas {
  /** everything on the board, on all pages */
  things: () => Thing[];
  /** told when anything on the board may have changed; returns an end to it */
  onChange: (listener: () => void) => () => void;
  /** Whether it is a note of the kind that lies in cells. */
  goesInCell: (id: string) => boolean;
  /** Puts notes in a cell of a map, or with `null` in its tray. */
  put: (noteIds: readonly string[], mapId: string, cell: CellRef | null) => void;
  /** Makes notes one, under the words of one of them. */
  merge: (noteIds: readonly string[], into: string) => void;
  /** Whether people are voting on one of these just now. */
  areInVote: (noteIds: readonly string[]) => boolean;
  /** Puts one thing beside another, where nothing lies yet. */
  putBeside: (id: string, otherId: string) => void;
}

/** Between two things that are put beside each other, in page units. */
const GAP = 24;
/** Further than this nobody would look for it. */
const STEPS_MAX = 30;

const KINDS: Readonly<Record<string, Thing['kind']>> = {
  note: 'note',
  'evidence-note': 'note',
  arrow: 'arrow',
  geo: 'solid',
  text: 'solid',
  image: 'solid',
  bookmark: 'solid',
  drawing: 'drawing',
};

export function tidyCanvas(editor: Editor): TidyCanvas {
  const find = (ids: readonly string[]): TLShape[] =>
    ids.filter(isShapeId).flatMap((id) => editor.getShape(id) ?? []);
  return {
    things: () => thingsOn(editor),
    onChange: (listener) => editor.store.listen(listener, { scope: 'document' }),
    goesInCell: (id) => find([id])[0]?.type === 'evidence-note',
    put: (noteIds, mapId, cell) => {
      const notes = find(noteIds).filter(
        (one): one is EvidenceNote => one.type === 'evidence-note',
      );
      if (!isShapeId(mapId) || notes.length === 0) return;
      editor.markHistoryStoppingPoint('tidy into a cell');
      mapsOf(editor).put(notes, { map: mapId, cell });
    },
    merge: (noteIds, into) => merge(editor, noteIds, into),
    areInVote: (noteIds) => areInVote(editor, find(noteIds)),
    putBeside: (id, otherId) => {
      const [shape, other] = find([id, otherId]);
      if (shape && other) putBeside(editor, shape, other);
    },
  };
}

function thingsOn(editor: Editor): Thing[] {
  const maps = mapsOf(editor);
  const shapes = editor.store.query.records('shape').get();
  const placed = new Set<string>();
  for (const { id, type } of shapes) {
    const map = type === 'evidence-map' ? maps.map(id) : undefined;
    for (const { notes } of map?.cells.values() ?? [])
      for (const note of notes) placed.add(note.id);
  }
  return shapes.flatMap((shape) => {
    const page = editor.getAncestorPageId(shape);
    const box = editor.getShapePageBounds(shape);
    // What a group holds is looked at by itself.
    if (!page || !box || shape.type === 'group' || isMergedInto(editor, shape)) return [];
    const { x, y, w, h } = box;
    const kind = KINDS[shape.type] ?? 'mark';
    return {
      id: shape.id,
      kind,
      // A name does not say what is to be seen.
      text: framedDrawing(shape)?.alt ?? plainText(shape),
      page,
      box: { x, y, w, h },
      place: placeOf(editor, shape, placed),
      isBound: kind === 'arrow' && editor.getBindingsFromShape(shape, 'arrow').length > 0,
    };
  });
}

function placeOf(editor: Editor, shape: TLShape, placed: ReadonlySet<string>): Thing['place'] {
  if (shape.type === 'evidence-map' || placed.has(shape.id)) return 'cell';
  if (!editor.findShapeAncestor(shape, ({ type }) => type === 'evidence-map')) return 'free';
  return shape.type === 'evidence-note' ? 'tray' : 'cell';
}

/** To the right of the other, and on until it lies on nothing of its kind. */
function putBeside(editor: Editor, shape: TLShape, other: TLShape): void {
  const [own, beside] = [editor.getShapePageBounds(shape), editor.getShapePageBounds(other)];
  const page = editor.getAncestorPageId(shape);
  if (!own || !beside || !page) return;
  const taken = editor.store.query
    .records('shape')
    .get()
    .filter((one) => one.id !== shape.id && one.type in KINDS && one.type !== 'arrow')
    .flatMap((one) => (editor.getAncestorPageId(one) === page ? boundsOf(editor, one.id) : []));
  let to = new Box(beside.maxX + GAP, beside.y, own.w, own.h);
  for (let n = 0; n < STEPS_MAX; n++) {
    const inTheWay = taken.find((box) => box.collides(to));
    if (!inTheWay) break;
    to = new Box(inTheWay.maxX + GAP, to.y, own.w, own.h);
  }
  editor.markHistoryStoppingPoint('tidy beside');
  editor.nudgeShapes([shape.id], { x: to.x - own.x, y: to.y - own.y });
}

function boundsOf(editor: Editor, id: TLShapeId): Box[] {
  const bounds = editor.getShapePageBounds(id);
  return bounds ? [bounds] : [];
}
