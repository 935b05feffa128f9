import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn, numberOf, textOf } from '../fields.ts';
import { type Matrix, type Place, placedAt, SAME, within } from '../geometry/matrix.ts';
import type { Drawn } from '../marks/mark.ts';
import type { Rect } from '../picture.ts';

/** A shape among those it lies over, under and in; what has been worked out of it stays until it changes. */
export interface Node {
  readonly id: string;
  record: UnknownRecord;
  type: string;
  /** id of a page or of another shape */
  parent: string;
  /** `null`: nothing of it is to be seen */
  drawn?: Drawn | null | undefined;
  /** from its own coordinates to its page's */
  matrix?: Matrix | undefined;
  /** what it covers of its page, without what lies in it */
  bounds?: Rect | undefined;
}

/** Parents in a ring, which no honest client makes, end somewhere. */
const DEEPEST = 64;

/** Where a shape lies in its parent, where that follows from something else than its record. */
export type PlaceOf = (node: Node) => Place | undefined;

/** The shapes of a board as they lie in one another. */
export class Tree {
  readonly nodes = new Map<string, Node>();
  readonly #children = new Map<string, Set<string>>();
  /** from the lowest to the uppermost */
  readonly #sorted = new Map<string, readonly Node[]>();
  readonly #placeOf: PlaceOf;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  put(record: UnknownRecord): Node {
    const fields = fieldsIn(record);
    const [parent, type] = [textOf(fields['parentId']), textOf(fields['type'])];
    const known = this.nodes.get(record.id);
    const node: Node = known ?? { id: record.id, record, type, parent };
    const before = fieldsIn(node.record);
    if (!known || node.parent !== parent || before['index'] !== fields['index']) {
      this.#leave(node);
      this.#enter(node, parent);
    }
    const isElsewhere = ['x', 'y', 'rotation', 'parentId'].some(
      (field) => before[field] !== fields[field],
    );
    Object.assign(node, { record, type, parent });
    this.nodes.set(node.id, node);
    if (isElsewhere) this.forgetPlace(node);
    return node;
  }

  remove(node: Node): void {
    this.#leave(node);
    this.nodes.delete(node.id);
  }

  children(parent: string): readonly Node[] {
    const known = this.#sorted.get(parent);
    if (known) return known;
    const sorted = [...(this.#children.get(parent) ?? [])]
      .flatMap((id) => this.nodes.get(id) ?? [])
      .toSorted((a, b) => byIndex(a, b));
    this.#sorted.set(parent, sorted);
    return sorted;
  }

  /** A shape and all that lies in it. */
  inside(node: Node, depth = 0): Node[] {
    if (depth > DEEPEST) return [];
    return [node, ...this.children(node.id).flatMap((child) => this.inside(child, depth + 1))];
  }

  /** The page a shape is on; empty where what it lies in is gone. */
  pageOf(node: Node): string {
    let at: Node | undefined = node;
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      if (at.parent.startsWith('page:')) return at.parent;
      at = this.nodes.get(at.parent);
    }
    return '';
  }

  matrixOf(node: Node, depth = 0): Matrix {
    if (node.matrix) return node.matrix;
    const own = this.#ownMatrix(node);
    const parent = depth < DEEPEST ? this.nodes.get(node.parent) : undefined;
    const matrix = within(parent ? this.matrixOf(parent, depth + 1) : SAME, own);
    node.matrix = matrix;
    return matrix;
  }

  /** It, and what lies in it, may lie elsewhere now. */
  forgetPlace(node: Node): void {
    for (const one of this.inside(node)) {
      one.matrix = undefined;
      one.bounds = undefined;
    }
  }

  #ownMatrix(node: Node): Matrix {
    const place = this.#placeOf(node);
    if (place && node.type === 'evidence-note') return placedAt(place, 0);
    const { x, y, rotation } = fieldsIn(node.record);
    const own = placedAt({ x: numberOf(x, 0), y: numberOf(y, 0) }, numberOf(rotation, 0));
    return place ? within(placedAt(place, 0), own) : own;
  }

  #enter(node: Node, parent: string): void {
    const siblings = this.#children.get(parent) ?? new Set();
    this.#children.set(parent, siblings.add(node.id));
    this.#sorted.delete(parent);
  }

  #leave({ id, parent }: Node): void {
    this.#children.get(parent)?.delete(id);
    this.#sorted.delete(parent);
  }
}

function byIndex(a: Node, b: Node): number {
  const [one, other] = [indexOf(a), indexOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function indexOf({ record }: Node): string {
  return textOf(fieldsIn(record)['index']);
}
