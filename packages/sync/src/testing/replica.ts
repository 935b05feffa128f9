import { computed } from '@tldraw/state';
import { Store, type UnknownRecord } from '@tldraw/store';
import {
  b64Vecs,
  createShapeId,
  createTLSchema,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  toRichText,
  type TLDrawShape,
  type TLFrameShape,
  type TLNoteShape,
  type TLRecord,
  type TLShapeId,
  type TLStore,
} from '@tldraw/tlschema';
import * as Y from 'yjs';
import { StoreBinding } from '../binding.ts';
import { newClientDocument } from '../document.ts';
import { writeRecords } from '../records/layout.ts';
import { guardUndo } from '../undo.ts';

// tldraw's store gathers its listeners' calls to the next frame, and Node has no frames.
globalThis.requestAnimationFrame ??= (callback) => {
  setTimeout(() => callback(Date.now()), 16);
  return 0;
};

/** Longer than any test runs. */
const NEVER_MS = 1e9;

/** Real records, stores and bindings for the tests of this package. */

const schema = createTLSchema();

export const PAGE = PageRecordType.createId('page');

export function newStore(): TLStore {
  return new Store({
    schema,
    props: {
      defaultName: '',
      assets: {
        upload: () => Promise.reject(new Error('There are no uploads in this test.')),
        resolve: () => null,
        remove: () => Promise.resolve(),
      },
      users: { currentUser: NOBODY, resolve: () => NOBODY },
      onMount: () => undefined,
    },
  });
}

const NOBODY = computed('nobody', () => null);

export function seed(doc: Y.Doc): void {
  const index = 'a1' as TLNoteShape['index'];
  writeRecords(doc, [
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({ id: PAGE, name: 'Page 1', index }),
  ]);
}

export interface Replica {
  doc: Y.Doc;
  store: TLStore;
  binding: StoreBinding;
  /** what the binding last reported as impossible to show */
  unreadable: () => string[];
}

/** A replica that starts from what `from` holds. Its timers never fire: tests flush it themselves. */
export function newReplica(
  from: Y.Doc,
  holds: (record: UnknownRecord) => boolean = () => false,
): Replica {
  const doc = newClientDocument();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const store = newStore();
  let unreadable: string[] = [];
  const onUnreadable = (ids: ReadonlyMap<string, string>): void => {
    unreadable = [...ids.keys()];
  };
  const binding = new StoreBinding({
    doc,
    store,
    interval: () => NEVER_MS,
    holds,
    onUnreadable,
  });
  guardUndo(store, (id) => binding.othersChanged(id));
  return { doc, store, binding, unreadable: () => unreadable };
}

/** The document records of a store, in an order that does not depend on how they came about. */
export function documentOf(store: TLStore): TLRecord[] {
  return Object.values(store.serialize('document')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws if tldraw's schema refuses any of the store's records */
export function validate(store: TLStore): void {
  for (const record of documentOf(store)) {
    const type: { validate: (record: UnknownRecord) => unknown } = schema.types[record.typeName];
    type.validate(record);
  }
}

export function note(id: string, text = '', x = 0, y = 0): TLNoteShape {
  return {
    id: createShapeId(id),
    typeName: 'shape',
    type: 'note',
    x,
    y,
    rotation: 0,
    index: 'a1' as TLNoteShape['index'],
    parentId: PAGE,
    isLocked: false,
    opacity: 1,
    props: {
      color: 'yellow',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 1,
      align: 'middle',
      verticalAlign: 'middle',
      labelColor: 'black',
      growY: 0,
      url: '',
      richText: toRichText(text),
      scale: 1,
      textLastEditedBy: null,
    },
    meta: {},
  };
}

export function frame(id: string, x = 0, y = 0): TLFrameShape {
  return {
    ...note(id, '', x, y),
    type: 'frame',
    props: { w: 100, h: 100, name: '', color: 'black' },
  };
}

export type Point = { x: number; y: number; z?: number };

/** A stroke as tldraw's pen tool makes it from these points: `dim` 2 for a mouse, 3 for a pen. */
export function stroke(id: string, points: Point[], dim: 2 | 3, isComplete: boolean): TLDrawShape {
  const path = b64Vecs.encodePoints(points, dim);
  return {
    ...note(id),
    type: 'draw',
    props: {
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      segments: [dim === 2 ? { type: 'free', path, dim } : { type: 'free', path }],
      isComplete,
      isClosed: false,
      isPen: dim === 3,
      scale: 1,
      scaleX: 1,
      scaleY: 1,
    },
  };
}

export function shapeId(id: string): TLShapeId {
  return createShapeId(id);
}
