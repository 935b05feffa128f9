import { FrameError } from '@gapboard/sync';
import * as Y from 'yjs';
import type { DecodedUpdate } from './update.ts';

/** Where in a board's document something lies that an update brings. */
export type Place =
  /** directly in a root type, under `key` if that is a map */
  | { in: 'root'; root: string; key: string | null }
  /** in the map of record `id` */
  | { in: 'record'; id: string; key: string | null }
  /** in the text that record `id` has under `key`: among its letters, or an attribute of it */
  | { in: 'text'; id: string; key: string; attribute: string | null }
  /** in something that was deleted meanwhile: it will have no effect */
  | { in: 'gone' }
  /** deeper than a board's document goes, or in something that holds nothing */
  | { in: 'nowhere' };

type Struct = DecodedUpdate['structs'][number];

const GONE: Place = { in: 'gone' };
const NOWHERE: Place = { in: 'nowhere' };

/** An item may refer to one of another client, that to a third, and so on; honest ones do so a few times. */
const LONGEST_CHAIN = 500;

/**
 * Finds out where the items of an update lie before it is integrated. An item either names its
 * parent or lies where its neighbour lies, which is in the document or in the update itself
 * (Yjs: `Item.getMissing`).
 */
export class Places {
  readonly #doc: Y.Doc;
  readonly #brought = new Map<number, Struct[]>();
  readonly #known = new Map<Struct, Place>();

  constructor(doc: Y.Doc, { structs }: DecodedUpdate) {
    this.#doc = doc;
    for (const struct of structs) {
      const of = this.#brought.get(struct.id.client);
      if (of) of.push(struct);
      else this.#brought.set(struct.id.client, [struct]);
    }
  }

  /** @throws {FrameError} if its references lead nowhere */
  of(item: Y.Item): Place {
    return this.#placeOf(item, 0);
  }

  #placeOf(item: Y.Item, depth: number): Place {
    const known = this.#known.get(item);
    if (known) return known;
    if (depth > LONGEST_CHAIN) throw new FrameError('The update refers to itself without end.');
    const place = this.#findPlace(item, depth);
    this.#known.set(item, place);
    return place;
  }

  #findPlace(item: Y.Item, depth: number): Place {
    const { parent, parentSub, origin, rightOrigin } = item;
    // What Yjs decodes as a root's name is typed as one of its types.
    const name: unknown = parent;
    if (typeof name === 'string') return { in: 'root', root: name, key: parentSub };
    if (parent instanceof Y.AbstractType) return inType(this.#doc, parent, parentSub);
    if (parent !== null) return this.#within(parent, parentSub, depth);
    const beside = [origin, rightOrigin].filter((id) => id !== null).map((id) => this.#at(id));
    // Yjs makes an item one of whose neighbours is gone a gone one.
    if (beside.some((struct) => struct instanceof Y.GC)) return GONE;
    const [neighbour] = beside;
    return neighbour instanceof Y.Item ? this.#placeOf(neighbour, depth + 1) : NOWHERE;
  }

  #within(parent: Y.ID, parentSub: string | null, depth: number): Place {
    const holder = this.#at(parent);
    if (holder instanceof Y.GC) return GONE;
    if (!(holder instanceof Y.Item)) return NOWHERE;
    if (holder.content instanceof Y.ContentDeleted || holder.deleted) return GONE;
    if (!(holder.content instanceof Y.ContentType)) return NOWHERE;
    return inside(this.#placeOf(holder, depth + 1), parentSub);
  }

  #at(id: Y.ID): Y.Item | Y.GC | undefined {
    if (id.clock < Y.getState(this.#doc.store, id.client)) return Y.getItem(this.#doc.store, id);
    const structs = this.#brought.get(id.client) ?? [];
    let [low, high] = [0, structs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = structs[middle];
      if (!struct) break;
      if (id.clock < struct.id.clock) high = middle - 1;
      else if (id.clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct instanceof Y.Skip ? undefined : struct;
    }
    return undefined;
  }
}

/** Where something lies that is directly in a type of the document. */
export function inType(doc: Y.Doc, type: unknown, parentSub: string | null): Place {
  if (!(type instanceof Y.AbstractType)) return GONE;
  const holder = type._item;
  if (holder === null) {
    for (const [root, share] of doc.share)
      if (share === type) return { in: 'root', root, key: parentSub };
    return NOWHERE;
  }
  if (holder.deleted) return GONE;
  return inside(inType(doc, holder.parent, holder.parentSub), parentSub);
}

/** Where something lies whose holder lies there. */
function inside(holder: Place, key: string | null): Place {
  switch (holder.in) {
    case 'root':
      return holder.root === 'records' && holder.key !== null
        ? { in: 'record', id: holder.key, key }
        : NOWHERE;
    case 'record':
      return holder.key === null
        ? NOWHERE
        : { in: 'text', id: holder.id, key: holder.key, attribute: key };
    case 'gone':
      return GONE;
    case 'text':
    case 'nowhere':
      return NOWHERE;
  }
}
