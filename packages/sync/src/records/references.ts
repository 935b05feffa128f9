/**
 * Records point at one another: a shape at its parent, an arrow's binding at two shapes. Each
 * person's edit leaves that whole, but two together may not (one deletes a frame while another
 * draws into it), and then a drawing would lie on the board where nobody can see it. The server
 * mends this after every change it takes in, before anyone else sees it.
 */
import type { UnknownRecord } from '@tldraw/store';
import type * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { deleteRecord, editRecord, readRecord, reviveRecord, type Reading } from './layout.ts';

interface Placed {
  x: number;
  y: number;
  rotation: number;
  parentId: string;
}

function isPlaced(record: object): record is UnknownRecord & Placed {
  return (
    'parentId' in record && typeof record.parentId === 'string' && 'x' in record && 'y' in record
  );
}

/**
 * Where a shape was seen in its parent. One whose place its parent works out says it in its `meta`,
 * for when the parent is gone: see `placeOfDrawing` in `@gapboard/board`.
 */
function seen(record: UnknownRecord & Placed): UnknownRecord & Placed {
  // On a page a place is what it says.
  if (record.parentId.startsWith('page:')) return record;
  const meta: unknown = 'meta' in record ? record.meta : undefined;
  const place: unknown = isObject(meta) ? Reflect.get(meta, 'inMap') : undefined;
  if (!isObject(place)) return record;
  const [x, y]: unknown[] = [Reflect.get(place, 'x'), Reflect.get(place, 'y')];
  return typeof x === 'number' && typeof y === 'number' ? { ...record, x, y } : record;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Where something lies in its parent's parent, given where it lies in its parent. */
function outOf(parent: Placed, child: Placed): Placed {
  const cos = Math.cos(parent.rotation);
  const sin = Math.sin(parent.rotation);
  return {
    x: parent.x + child.x * cos - child.y * sin,
    y: parent.y + child.x * sin + child.y * cos,
    rotation: child.rotation + parent.rotation,
    parentId: parent.parentId,
  };
}

/**
 * Moves live shapes out of deleted parents, to where they were seen, deletes bindings to deleted
 * shapes, and keeps at least one page. Bounded by the number of records; costs nothing where
 * `touched` says that only live, rooted records changed.
 *
 * @param touched ids that changed since the last call; all of them when left out
 * @returns whether anything had to be mended
 */
export function mendReferences(doc: Y.Doc, touched?: Iterable<string>): boolean {
  const records = recordsOf(doc);
  const read = (id: string): Reading => readRecord(id, records.get(id));
  // What this version cannot read is there all the same: nothing that points at it is mended.
  const isThere = (id: string): boolean => records.has(id) && read(id).state !== 'deleted';
  const suspects = new Set<string>();
  let deletions = touched === undefined;
  for (const id of touched ?? []) {
    if (isThere(id)) suspects.add(id);
    else deletions = true;
  }
  if (deletions) for (const id of records.keys()) suspects.add(id);

  let mended = false;
  doc.transact(() => {
    if (deletions && keepAPage(records)) mended = true;
    for (const id of suspects) {
      const map = records.get(id);
      const reading = read(id);
      if (!map || reading.state !== 'live') continue;
      const { record } = reading;
      if (isDangling(record, isThere)) {
        deleteRecord(map);
        mended = true;
      } else if (isPlaced(record) && !isThere(record.parentId)) {
        editRecord(map, record, rooted(record, read, firstPage(records)));
        mended = true;
      }
    }
  });
  return mended;
}

/** A binding one of whose ends is gone. */
function isDangling(record: UnknownRecord, isThere: (id: string) => boolean): boolean {
  if (record.typeName !== 'binding' || !('fromId' in record) || !('toId' in record)) return false;
  return !isThere(String(record.fromId)) || !isThere(String(record.toId));
}

/** The shape at this place in this parent. */
function onto(
  record: UnknownRecord & Placed,
  { x, y, rotation }: Placed,
  parentId: string,
): UnknownRecord & Placed {
  return { ...record, x, y, rotation, parentId };
}

/** The shape placed in its nearest living ancestor, or on `page` if its own is gone. */
function rooted(
  record: UnknownRecord & Placed,
  read: (id: string) => Reading,
  page: string,
): UnknownRecord & Placed {
  let place: Placed = seen(record);
  const passed = new Set<string>([record.id]);
  for (;;) {
    const parent = read(place.parentId);
    if (parent.state === 'live') break;
    if (parent.state === 'unreadable' || !isPlaced(parent.record) || passed.has(place.parentId)) {
      return onto(record, place, page);
    }
    passed.add(place.parentId);
    place = outOf(seen(parent.record), place);
  }
  return onto(record, place, place.parentId);
}

function pagesIn(records: Y.Map<Y.Map<unknown>>): { id: string; live: boolean }[] {
  return [...records.entries()]
    .filter(([id]) => id.startsWith('page:'))
    .map(([id, map]) => ({ id, live: readRecord(id, map).state === 'live' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function firstPage(records: Y.Map<Y.Map<unknown>>): string {
  const pages = pagesIn(records);
  return (pages.find((page) => page.live) ?? pages[0])?.id ?? 'page:page';
}

/** Two people who each delete the other's last page would leave a board with none. */
function keepAPage(records: Y.Map<Y.Map<unknown>>): boolean {
  const pages = pagesIn(records);
  const [first] = pages;
  if (!first || pages.some((page) => page.live)) return false;
  const map = records.get(first.id);
  if (!map) return false;
  reviveRecord(map);
  return true;
}
