import { placeOfDrawing } from '@gapboard/board';
import type { EvidenceMapShape, EvidenceNote } from '@gapboard/board/schema';
import {
  byIndexThenId,
  type Cell,
  cellKey,
  type CellRef,
  type EvidenceMap,
  evidenceMap,
  headingPath,
  keepUnchanged,
  type MergedNotes,
  mergeNotes,
} from '@gapboard/evidence';
import {
  atom,
  type ComputedCache,
  computed,
  type Computed,
  type Editor,
  type IndexKey,
  isEqual,
  isShapeId,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  type TLShapePartial,
  type VecLike,
} from 'tldraw';
import { sizeOfNote } from '../note/noteSize.ts';
import { cornersOn } from '../scribe/hanging.ts';
import { orderInMap } from './orderInMap.ts';
import {
  layoutMap,
  type MapLayout,
  noteAfter,
  type Point,
  type SizeOf,
  spotAt,
} from '@gapboard/evidence/layout';

/** A place in a map where a note can be put: `cell` is `null` for the tray. */
export interface MapSpot {
  map: TLShapeId;
  cell: CellRef | null;
  /** where in the cell, in canvas units from the map's corner; at its end where there is none */
  point?: Point;
}

const NO_NOTES: readonly EvidenceNote[] = [];

/** No note's id. */
const NONE = '';

/** The kinds of records that a map is made of, beside its shapes. */
const PARTS = ['heading', 'study', 'placement', 'rating', 'cell'] as const;

/**
 * The evidence maps of one canvas: what they say and where everything in them lies, kept up to date
 * as people work. Everything it answers is reactive.
 */
export class BoardMaps {
  readonly #editor: Editor;
  readonly #notes: ComputedCache<EvidenceNote, TLShape>;
  readonly #records: Computed<readonly object[]>;
  readonly #maps = new Map<TLShapeId, Computed<EvidenceMap | undefined>>();
  readonly #layouts = new Map<TLShapeId, Computed<MapLayout | undefined>>();
  /** notes and drawings that this person drags: they lie under the pointer, and in their cell only once they are dropped */
  readonly #taken = atom<ReadonlySet<TLShapeId>>('taken shapes', new Set());
  /** those that others drag */
  readonly #takenByOthers: Computed<ReadonlySet<string>>;
  readonly #places: Computed<readonly unknown[]>;
  /** what was merged into a note, by its id */
  readonly #merged: Computed<MergedNotes<EvidenceNote>['merged']>;

  constructor(editor: Editor) {
    this.#editor = editor;
    const { store } = editor;
    // A note that is dragged changes its place in every frame, and nothing that a map is made of.
    const sameNote = (a: TLShape, b: TLShape): boolean =>
      a.props === b.props && a.parentId === b.parentId && a.index === b.index && a.meta === b.meta;
    this.#notes = store.createComputedCache<EvidenceNote, TLShape>(
      'notes of maps',
      (shape) => (shape.type === 'evidence-note' ? shape : undefined),
      { areRecordsEqual: sameNote, areResultsEqual: sameNote },
    );
    const parts = PARTS.map((kind) => store.query.records(kind));
    const notes = store.query.ids('shape', () => ({ type: { eq: 'evidence-note' } }));
    const maps = store.query.records('shape', () => ({ type: { eq: 'evidence-map' } }));
    // A note that lies in one of these lies on the map that holds it.
    const holders = (['group', 'frame'] as const).map((type) =>
      store.query.records('shape', () => ({ type: { eq: type } })),
    );
    this.#records = computed<readonly object[]>(
      'records of maps',
      () => [
        ...maps.get(),
        ...holders.flatMap((holder): readonly TLRecord[] => holder.get()),
        ...parts.flatMap((part): readonly TLRecord[] => part.get()),
        ...[...notes.get()].flatMap((id) => this.#notes.get(id) ?? []),
      ],
      { isEqual: sameItems },
    );
    this.#merged = computed<MergedNotes<EvidenceNote>['merged']>(
      'merged notes',
      () => mergeNotes([...notes.get()].flatMap((id) => this.#notes.get(id) ?? [])).merged,
      { isEqual: (a, b) => sameItems([...a].flat(2), [...b].flat(2)) },
    );
    const presences = store.query.records('instance_presence');
    this.#takenByOthers = computed<ReadonlySet<string>>(
      'notes others drag',
      () => new Set(presences.get().flatMap(({ meta }) => takenIn(meta))),
      { isEqual },
    );
    const drawings = store.query.ids('shape', () => ({ type: { eq: 'drawing' } }));
    this.#places = computed<readonly unknown[]>(
      'places of notes and drawings',
      () => [
        this.#taken.get(),
        this.#takenByOthers.get(),
        ...this.shapes().flatMap(({ id }) => this.layout(id)?.notes ?? []),
        ...[...drawings.get()].flatMap((id) => {
          const drawing = editor.getShape(id);
          const place = drawing && this.placeOf(drawing);
          return place ? [place.x, place.y] : [];
        }),
      ],
      { isEqual: sameItems },
    );
  }

  /** Something else whenever a note or a drawing of the page's maps may have come to lie elsewhere. */
  get places(): readonly unknown[] {
    return this.#places.get();
  }

  /** What a map says now. */
  map(id: TLShapeId): EvidenceMap | undefined {
    let map = this.#maps.get(id);
    if (!map) {
      let before: EvidenceMap | undefined;
      map = computed(`map ${id}`, () => {
        const now = evidenceMap(this.#records.get(), id);
        before = now && keepUnchanged(before, now);
        return before;
      });
      this.#maps.set(id, map);
    }
    return map.get();
  }

  layout(id: TLShapeId): MapLayout | undefined {
    let layout = this.#layouts.get(id);
    if (!layout) {
      layout = computed(`layout of ${id}`, () => {
        const map = this.map(id);
        return map && layoutMap(map, this.#sizeOf);
      });
      this.#layouts.set(id, layout);
    }
    return layout.get();
  }

  /** The maps of the page that is shown. */
  shapes(): EvidenceMapShape[] {
    return this.#editor
      .getCurrentPageShapes()
      .filter((shape): shape is EvidenceMapShape => shape.type === 'evidence-map');
  }

  /** Notes and drawings that this person drags at the moment. */
  get taken(): ReadonlySet<TLShapeId> {
    return this.#taken.get();
  }

  /** Where a note or a drawing lies in its map, if that follows from the map. */
  placeOf(shape: TLShape): Point | undefined {
    if (shape.type !== 'evidence-note' && shape.type !== 'drawing') return undefined;
    if (this.#taken.get().has(shape.id) || this.#takenByOthers.get().has(shape.id))
      return undefined;
    const parent = this.#editor.store.unsafeGetWithoutCapture(shape.parentId as TLShapeId);
    if (parent?.type !== 'evidence-map') return undefined;
    if (shape.type === 'evidence-note') return this.layout(parent.id)?.notes.get(shape.id);
    return placeOfDrawing(shape, cornersOn(this.#editor, this, parent.id));
  }

  /** The cell a note lies in, if it is one of a map on this board. */
  cellOf(note: EvidenceNote): { map: TLShapeId; ref: CellRef; cell: Cell } | undefined {
    const ref = note.props.cell;
    if (!ref) return undefined;
    for (const { id } of this.shapes()) {
      const cell = this.map(id)?.cells.get(cellKey(ref));
      if (cell) return { map: id, ref, cell };
    }
    return undefined;
  }

  /** What the cell a note lies in is called. */
  cellNameOf(note: EvidenceNote): string | undefined {
    const found = this.cellOf(note);
    return found && this.nameOf(found.map, found.ref);
  }

  /** What a cell is called, where this is the id of a map that has it. */
  nameIn(mapId: string, cell: CellRef): string | undefined {
    return isShapeId(mapId) ? this.nameOf(mapId, cell) : undefined;
  }

  nameOf(mapId: TLShapeId, { theme, outcome }: CellRef): string | undefined {
    const map = this.map(mapId);
    return map && `${headingPath(map.themes, theme)} — ${headingPath(map.outcomes, outcome)}`;
  }

  /** Ids of the notes in the same cell, or in the tray with it, in their order. */
  neighboursOf(note: EvidenceNote): readonly string[] {
    const found = this.cellOf(note);
    if (found) return found.cell.notes.map(({ id }) => id);
    const map = this.map(note.parentId as TLShapeId);
    return map?.tray.notes.map(({ id }) => id) ?? [];
  }

  /** What lies under a point of the page; `undefined` where no cell and no tray is. */
  spotAt(pagePoint: VecLike): MapSpot | undefined {
    for (const { id } of this.shapes().toReversed()) {
      const layout = this.layout(id);
      if (!layout) continue;
      const point = this.#editor.getPointInShapeSpace(id, pagePoint);
      const spot = spotAt(layout, point);
      if (spot.kind === 'tray') return { map: id, cell: null, point };
      const cell = spot.kind === 'cell' && this.map(id)?.cells.get(spot.key);
      if (cell) return { map: id, cell: { theme: cell.theme, outcome: cell.outcome }, point };
    }
    return undefined;
  }

  /** What was merged into a note and counts in it, in the order it lay in. */
  mergedIn(id: TLShapeId): readonly EvidenceNote[] {
    return this.#merged.get().get(id)?.toSorted(byIndexThenId) ?? NO_NOTES;
  }

  /** Puts notes in a cell or the tray: in one step, which undo takes back. */
  put(notes: readonly EvidenceNote[], spot: MapSpot): void {
    const { map, cell, point } = spot;
    const ids = new Set<string>(notes.map(({ id }) => id));
    let after = this.#lastBefore(spot, ids, point);
    this.#editor.run(() => {
      const elsewhere = notes.filter(({ parentId }) => parentId !== map).map(({ id }) => id);
      if (elsewhere.length > 0) this.#editor.reparentShapes(elsewhere, map);
      for (const note of notes) {
        const index = this.indexAfter(map, cell, after, ids);
        const moved: TLShapePartial<EvidenceNote> = { id: note.id, type: note.type, rotation: 0 };
        this.#editor.updateShape<EvidenceNote>({
          ...moved,
          index,
          props: { cell },
        });
        after = note.id;
      }
    });
  }

  /**
   * An order for a note that comes after this one in a cell or in the tray: after all of them where
   * `after` is left out, before all where it names none of them.
   */
  indexAfter(
    mapId: TLShapeId,
    cell: CellRef | null,
    after: string | undefined,
    leftOut: ReadonlySet<string> = new Set(),
  ): IndexKey {
    const notes = this.#notesIn(mapId, cell).filter(({ id }) => !leftOut.has(id) || id === after);
    const place =
      after === undefined ? notes.length : notes.findIndex(({ id }) => id === after) + 1;
    const siblings = this.#editor.getSortedChildIdsForParent(mapId);
    const orders = siblings.flatMap((id) => this.#editor.getShape(id)?.index ?? []);
    const [before, next] = [notes[place - 1], notes[place]].map((note) => note?.index);
    // They are those of shapes, which tldraw has branded.
    return orderInMap(orders, before as IndexKey | undefined, next as IndexKey | undefined);
  }

  /** A note or a drawing is being dragged from now on. */
  take(id: TLShapeId): void {
    const selected = new Set(this.#editor.getSelectedShapeIds());
    this.#taken.update((taken) => new Set([...taken, id].filter((one) => selected.has(one))));
  }

  release(id: TLShapeId): void {
    this.#taken.update((taken) => new Set([...taken].filter((one) => one !== id)));
  }

  /** A note has been dropped where no map took it: then it lies freely, and in no cell. */
  letGo(note: EvidenceNote): TLShapePartial<EvidenceNote> | undefined {
    this.release(note.id);
    const inMap = this.#editor.getShape(note.parentId)?.type === 'evidence-map';
    if (inMap || note.props.cell === null) return undefined;
    return { id: note.id, type: note.type, props: { cell: null } };
  }

  readonly #sizeOf: SizeOf = (id) => {
    const note = this.#notes.get(id as TLShapeId);
    return note ? sizeOfNote(this.#editor, note) : { w: 0, h: 0 };
  };

  #notesIn(mapId: TLShapeId, cell: CellRef | null): Cell['notes'] {
    const map = this.map(mapId);
    return (cell ? map?.cells.get(cellKey(cell))?.notes : map?.tray.notes) ?? [];
  }

  /** The note that something dropped at a point comes after; {@link NONE} where it comes before all. */
  #lastBefore(
    { map, cell }: MapSpot,
    moving: ReadonlySet<string>,
    point: Point | undefined,
  ): string | undefined {
    const layout = this.layout(map);
    if (!point || !layout) return undefined;
    const notes = this.#notesIn(map, cell).filter(({ id }) => !moving.has(id));
    const next = noteAfter(notes, layout, this.#sizeOf, point);
    if (next === undefined) return undefined;
    return notes[notes.findIndex(({ id }) => id === next) - 1]?.id ?? NONE;
  }
}

const boards = new WeakMap<Editor, BoardMaps>();

/** The maps on an editor's board. */
export function mapsOf(editor: Editor): BoardMaps {
  let maps = boards.get(editor);
  if (!maps) {
    maps = new BoardMaps(editor);
    boards.set(editor, maps);
  }
  return maps;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, n) => item === b[n]);
}

/** What somebody's presence says that they drag. */
function takenIn(meta: object): string[] {
  const taken: unknown = Reflect.get(meta, 'taken');
  return Array.isArray(taken) ? taken.filter((id) => typeof id === 'string') : [];
}
