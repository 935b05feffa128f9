import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn, textOf } from '../fields.ts';
import { boxMoved, type Place } from '../geometry/matrix.ts';
import { around } from '../geometry/rect.ts';
import type { Drawn, Mark } from '../marks/mark.ts';
import { measure } from '../marks/measure.ts';
import type { Rect } from '../picture.ts';
import { draw } from '../shapes/draw.ts';
import { noteSize } from '../shapes/evidenceNote.ts';
import type { Surroundings } from '../shapes/surroundings.ts';
import type { Theme } from '../theme.ts';
import { arrowEnds, type Tie, tieIn } from './arrowEnds.ts';
import { concernsMaps, type MapChange, Maps } from './maps.ts';
import { type Node, Tree } from './tree.ts';

/**
 * The records of a board and how each of its shapes is drawn, whatever it is drawn on. Only what has
 * changed is worked out anew, and what looks otherwise since is known by its place.
 */
export class DrawnBoard {
  readonly tree: Tree;
  readonly #records = new Map<string, UnknownRecord>();
  readonly #maps: Maps;
  /** by the arrow */
  readonly #ties = new Map<string, Map<string, Tie>>();
  /** arrows by what they are tied to */
  readonly #tiedTo = new Map<string, Set<string>>();
  readonly #sizes = new WeakMap<UnknownRecord, { w: number; h: number }>();
  readonly #measure = measure();
  readonly #touched = new Set<Node>();
  /** what looks otherwise since it was last asked for, by page */
  readonly #changed = new Map<string, Rect[]>();
  #around: Surroundings = {
    theme: 'light',
    measure: this.#measure,
    map: (id) => this.#maps.get(id),
    mergedIn: (id) => this.#maps.mergedIn(id),
    record: (id) => this.#records.get(id),
    arrowEnds: ({ id }) => this.#arrowEnds(id),
  };

  constructor(records: Iterable<UnknownRecord>) {
    this.#maps = new Maps(this.#records, (id) => this.#sizeOf(id));
    this.tree = new Tree((node) => this.#maps.placeOf(node));
    this.put(records);
  }

  get theme(): Theme {
    return this.#around.theme;
  }

  set theme(theme: Theme) {
    if (theme === this.theme) return;
    this.#around = { ...this.#around, theme };
    for (const node of this.tree.nodes.values()) node.drawn = undefined;
  }

  put(records: Iterable<UnknownRecord>): void {
    for (const record of records) {
      const before = this.#records.get(record.id);
      if (before === record) continue;
      this.#records.set(record.id, record);
      if (concernsMaps(record) && !isMoveAlone(before, record)) this.#maps.changed();
      if (record.typeName === 'shape') this.#putShape(record, before);
      if (record.typeName === 'binding') this.#putTie(record);
      if (record.typeName === 'asset') this.#assetChanged(record.id);
    }
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const record = this.#records.get(id);
      if (!record) continue;
      this.#records.delete(id);
      if (concernsMaps(record)) this.#maps.changed();
      if (record.typeName === 'binding') this.#removeTie(record);
      const node = this.tree.nodes.get(id);
      if (!node) continue;
      for (const one of this.tree.inside(node)) this.#touch(one);
      this.#touched.delete(node);
      this.tree.remove(node);
      // What lay in it is seen nowhere until it lies elsewhere.
      for (const child of this.tree.children(id)) this.tree.forgetPlace(child);
      this.#touchTied(id);
    }
  }

  record(id: string): UnknownRecord | undefined {
    return this.#records.get(id);
  }

  records(): Iterable<UnknownRecord> {
    return this.#records.values();
  }

  pages(): { id: string; name: string }[] {
    return [...this.#records.values()]
      .filter(({ typeName }) => typeName === 'page')
      .map((page) => ({ id: page.id, fields: fieldsIn(page) }))
      .toSorted((a, b) => (textOf(a.fields['index']) < textOf(b.fields['index']) ? -1 : 1))
      .map(({ id, fields }) => ({ id, name: textOf(fields['name']) }));
  }

  /** How a shape is drawn; to be asked once the board is settled. */
  drawn(node: Node): Drawn | null {
    if (node.drawn === undefined) node.drawn = draw(node.record, this.#around) ?? null;
    return node.drawn;
  }

  /** What is drawn in place of something that is not at hand. */
  instead(drawnAs: (around: Surroundings) => Drawn): readonly Mark[] {
    return drawnAs(this.#around).parts.flatMap(({ marks }) => marks);
  }

  /** What a shape covers of its page, without what lies in it. */
  bounds(node: Node): Rect | undefined {
    if (node.bounds) return node.bounds;
    const drawn = this.drawn(node);
    if (!drawn) return undefined;
    node.bounds = boxMoved(drawn.bounds, this.tree.matrixOf(node));
    return node.bounds;
  }

  /** What these shapes of a page and all that lies in them cover; without `ids`, all of it. */
  boundsOf(page: string, ids?: ReadonlySet<string>): Rect | undefined {
    this.settle();
    const roots = ids
      ? [...ids].flatMap((id) => this.tree.nodes.get(id) ?? [])
      : this.tree.children(page);
    let all: Rect | undefined;
    for (const node of roots.flatMap((root) => this.tree.inside(root))) {
      const bounds = this.tree.pageOf(node) === page ? this.bounds(node) : undefined;
      if (bounds) all = around(all, bounds);
    }
    return all;
  }

  /** Works out where everything lies. */
  layOut(): void {
    const { maps, notes } = this.#maps.settle();
    for (const change of maps) this.#mapChanged(change);
    for (const id of notes) this.#touchAnew(id);
  }

  /** Brings everything up to what the records say. */
  settle(): void {
    this.layOut();
    for (const node of this.#touched) {
      const bounds = this.bounds(node);
      if (bounds) this.#changedAt(node, bounds);
    }
    this.#touched.clear();
  }

  /** What of a page looks otherwise since this was last asked; to be asked once the board is settled. */
  takeChanged(page: string): Rect[] {
    const changed = this.#changed.get(page) ?? [];
    this.#changed.delete(page);
    return changed;
  }

  #arrowEnds(id: string): { start: Place; end: Place } {
    const node = this.tree.nodes.get(id);
    if (!node) return { start: NOWHERE, end: NOWHERE };
    const ties = [...(this.#ties.get(id)?.values() ?? [])];
    return arrowEnds(node, ties, this.tree, (target) => this.drawn(target)?.bounds);
  }

  #sizeOf(id: string): { w: number; h: number } {
    const record = this.#records.get(id);
    if (!record) return { w: 0, h: 0 };
    const known = this.#sizes.get(record) ?? noteSize(record, this.#measure);
    this.#sizes.set(record, known);
    return known;
  }

  #putShape(record: UnknownRecord, before: UnknownRecord | undefined): void {
    const known = this.tree.nodes.get(record.id);
    if (known) this.#touchInside(known, before, record);
    const node = this.tree.put(record);
    if (!isMoveAlone(before, record)) node.drawn = undefined;
    node.bounds = undefined;
    this.#touched.add(node);
    if (!known) for (const one of this.tree.inside(node)) this.#touched.add(one);
    this.#touchTied(record.id);
  }

  /** What is seen of what lies in a shape depends on where that is and how opaque, not on what it says. */
  #touchInside(node: Node, before: UnknownRecord | undefined, now: UnknownRecord): void {
    const [old, next] = [fieldsIn(before), fieldsIn(now)];
    const isSeenOtherwise = ['x', 'y', 'rotation', 'parentId', 'index', 'opacity'].some(
      (field) => old[field] !== next[field],
    );
    if (isSeenOtherwise || node.type === 'frame' || node.type === 'drawing') {
      for (const one of this.tree.inside(node)) this.#touch(one);
    } else this.#touch(node);
  }

  /** Where a shape is now looks otherwise soon, and where it is then, too. */
  #touch(node: Node): void {
    if (node.bounds) this.#changedAt(node, node.bounds);
    this.#touched.add(node);
  }

  #changedAt(node: Node, bounds: Rect): void {
    const page = this.tree.pageOf(node);
    const changed = this.#changed.get(page);
    if (changed) changed.push(bounds);
    else this.#changed.set(page, [bounds]);
  }

  #mapChanged({ map, areas, moved }: MapChange): void {
    const node = this.tree.nodes.get(map);
    if (!node) return;
    for (const child of this.tree.children(map)) {
      if (!moved.has(child.id) && child.type !== 'drawing') continue;
      for (const one of this.tree.inside(child)) this.#touch(one);
      this.tree.forgetPlace(child);
      this.#touchTied(child.id);
    }
    if (areas === 'all') {
      this.#touch(node);
      [node.drawn, node.bounds] = [undefined, undefined];
    } else if (areas.length > 0) {
      node.drawn = undefined;
      const matrix = this.tree.matrixOf(node);
      for (const area of areas) this.#changedAt(node, boxMoved(area, matrix));
    }
  }

  #putTie(binding: UnknownRecord): void {
    const arrow = textOf(fieldsIn(binding)['fromId']);
    const tie = tieIn(binding);
    const ties = this.#ties.get(arrow) ?? new Map<string, Tie>();
    this.#ties.set(arrow, ties.set(binding.id, tie));
    this.#tiedTo.set(tie.to, (this.#tiedTo.get(tie.to) ?? new Set()).add(arrow));
    this.#touchAnew(arrow);
  }

  #removeTie(binding: UnknownRecord): void {
    const arrow = textOf(fieldsIn(binding)['fromId']);
    this.#ties.get(arrow)?.delete(binding.id);
    this.#touchAnew(arrow);
  }

  #touchTied(target: string): void {
    for (const arrow of this.#tiedTo.get(target) ?? []) this.#touchAnew(arrow);
  }

  /** A shape looks otherwise though its record has not changed. */
  #touchAnew(id: string): void {
    const node = this.tree.nodes.get(id);
    if (!node) return;
    this.#touch(node);
    [node.drawn, node.bounds] = [undefined, undefined];
  }

  #assetChanged(asset: string): void {
    for (const node of this.tree.nodes.values()) {
      if (fieldsIn(fieldsIn(node.record)['props'])['assetId'] !== asset) continue;
      this.#touch(node);
      node.drawn = undefined;
    }
  }
}

const NOWHERE: Place = { x: 0, y: 0 };

/** Whether a shape is the same but for where it lies, as of one that is dragged. */
function isMoveAlone(before: UnknownRecord | undefined, now: UnknownRecord): boolean {
  if (!before) return false;
  const [old, next] = [fieldsIn(before), fieldsIn(now)];
  return (
    now.typeName === 'shape' &&
    ['type', 'props', 'meta', 'parentId', 'index'].every((field) => old[field] === next[field])
  );
}
