import { plainText, type UnknownRecord, wholeStrokeOf } from '@gapboard/board';
import { readRecord, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** What goes when some things on a board are removed for good. */
export interface Spread {
  /** ids of all records that go, with what each lies in */
  things: Map<string, string | null>;
  /** names of the pictures that nothing shows after it */
  pictures: string[];
  /** how many things a person would say these are, as far as they are on the board now */
  shown: number;
}

/** Something that goes beside what was asked for; `kept`: it is not on the board now, and can be brought back. */
export interface Copy {
  id: string;
  where: 'board' | 'kept';
}

/** What is on a board, and what was, as far as anything that is kept of it says. */
export interface Known {
  all: ReadonlyMap<string, UnknownRecord>;
  live: ReadonlySet<string>;
}

const PICTURE = /^asset:(.+)$/;

/**
 * What has to go with these shapes: what lies in them, the rest of the same stroke, what holds on to
 * them, and a picture that nothing else shows, with whatever showed it before. What is not on the board
 * any more counts too: it can be brought back.
 *
 * @returns `undefined` if there is no such shape, or it is not one that is removed by itself
 */
export function spreadOf({ all, live }: Known, ids: readonly string[]): Spread | undefined {
  const going = new Set<string>();
  const add = (id: string): void => {
    if (going.has(id)) return;
    going.add(id);
    for (const inside of shapesWhere(all, (shape) => field(shape, 'parentId') === id)) add(inside);
    for (const more of sameStroke(all, id)) add(more);
  };
  for (const id of ids) add(id);
  const assets = new Set([...going].flatMap((id) => assetOf(all.get(id)) ?? []));
  for (const asset of assets) {
    const showing = shapesWhere(all, (shape) => assetOf(shape) === asset);
    if (showing.some((id) => live.has(id) && !going.has(id))) assets.delete(asset);
    else for (const id of showing) add(id);
  }
  if ([...going].some((id) => !isRemovable(all.get(id)))) return undefined;
  const shown = [...going].filter((id) => live.has(id)).length;
  const pictures = [...assets].flatMap((id) => pictureOf(all.get(id)) ?? []);
  for (const id of assets) going.add(id);
  for (const [id, record] of all) if (holdsOn(record, going)) going.add(id);
  const things = new Map(Array.from(going, (id) => [id, parentOf(all.get(id))] as const));
  return { things, pictures, shown };
}

/**
 * What says the same as these shapes, or shows the same picture, and is not among what goes with
 * them anyway: copies of them, of whoever they are, and notes that are merged into them.
 */
export function copiesOf(known: Known, ids: readonly string[]): Copy[] {
  const { all, live } = known;
  const given = new Set(ids);
  const going = new Set(spreadOf(known, ids)?.things.keys());
  const originals = ids.flatMap((id) => all.get(id) ?? []);
  const words = new Set(originals.map(wordsOn).filter((text) => text !== ''));
  const shownBy = (shape: UnknownRecord): string | undefined =>
    pictureOf(all.get(assetOf(shape) ?? ''));
  const pictures = new Set(originals.flatMap((shape) => shownBy(shape) ?? []));
  const isCopy = (record: UnknownRecord): boolean => {
    if (record.typeName !== 'shape' || !isRemovable(record) || going.has(record.id)) return false;
    const meta = field(record, 'meta');
    const merged = isObject(meta) ? meta['mergedInto'] : undefined;
    const shows = shownBy(record);
    return (
      words.has(wordsOn(record)) ||
      (typeof merged === 'string' && given.has(merged)) ||
      (shows !== undefined && pictures.has(shows))
    );
  };
  const found = new Set([...all.values()].filter(isCopy).map(({ id }) => id));
  return Array.from(found, (id) => ({ id, where: live.has(id) ? 'board' : 'kept' }));
}

/** What somebody wrote on a shape; what a frame or a drawing is called is no more than a name. */
function wordsOn(shape: UnknownRecord): string {
  const type = field(shape, 'type');
  return type === 'frame' || type === 'drawing' ? '' : plainText(shape);
}

/** Whether anything on the board shows the picture of that name. */
export function isPictureShown(doc: Y.Doc, name: string): boolean {
  const { all, live } = knownOf(doc, []);
  return [...live].some((id) => pictureOf(all.get(id)) === name);
}

/** @param elsewhere records that are kept of a board beside its document */
export function knownOf(doc: Y.Doc, elsewhere: Iterable<UnknownRecord>): Known {
  const all = new Map<string, UnknownRecord>(Array.from(elsewhere, (one) => [one.id, one]));
  const live = new Set<string>();
  for (const [id, map] of recordsOf(doc).entries()) {
    const reading = readRecord(id, map);
    if (reading.state === 'unreadable') continue;
    all.set(id, reading.record);
    if (reading.state === 'live') live.add(id);
  }
  return { all, live };
}

/** A map is the board's frame, and a page holds everything: those are deleted, with all that is in them where it was. */
function isRemovable(record: UnknownRecord | undefined): boolean {
  return record?.typeName === 'shape' && field(record, 'type') !== 'evidence-map';
}

function shapesWhere(
  all: ReadonlyMap<string, UnknownRecord>,
  is: (shape: UnknownRecord) => boolean,
): string[] {
  return [...all.values()]
    .filter((record) => record.typeName === 'shape' && is(record))
    .map(({ id }) => id);
}

function sameStroke(all: ReadonlyMap<string, UnknownRecord>, id: string): string[] {
  const record = all.get(id);
  const whole = (record && wholeStrokeOf(record)) ?? id;
  return shapesWhere(all, (shape) => shape.id === whole || wholeStrokeOf(shape) === whole);
}

function holdsOn(record: UnknownRecord, going: ReadonlySet<string>): boolean {
  if (record.typeName !== 'binding') return false;
  return going.has(String(field(record, 'fromId'))) || going.has(String(field(record, 'toId')));
}

function assetOf(shape: UnknownRecord | undefined): string | undefined {
  const props: unknown = shape && field(shape, 'props');
  const id = isObject(props) ? props['assetId'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function pictureOf(asset: UnknownRecord | undefined): string | undefined {
  const props: unknown = asset && field(asset, 'props');
  return isObject(props) ? PICTURE.exec(String(props['src']))?.[1] : undefined;
}

function parentOf(record: UnknownRecord | undefined): string | null {
  const parent: unknown = record && field(record, 'parentId');
  return typeof parent === 'string' ? parent : null;
}

function field(record: object, name: string): unknown {
  return Reflect.get(record, name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
