import type { Area, BoardView, Rules } from '@gapboard/board';
import type { TLBinding, TLRecord, TLShape, TLStore } from 'tldraw';

/** The board as a tldraw store holds it, for the table of who may do what. What it answers is reactive. */
export class StoreBoard implements BoardView {
  readonly #store: TLStore;
  readonly #rules: () => Rules;
  readonly #areas: () => readonly Area[];
  /** what this person has deleted, as it was: bringing it back is no making */
  readonly #deleted = new Map<string, TLRecord>();

  constructor(store: TLStore, rules: () => Rules, areas: () => readonly Area[]) {
    this.#store = store;
    this.#rules = rules;
    this.#areas = areas;
  }

  get areas(): readonly Area[] {
    return this.#areas();
  }

  get rules(): Rules {
    return this.#rules();
  }

  record(id: string): TLRecord | undefined {
    // A string that is no id of a record finds none.
    return this.#store.get(id as TLRecord['id']);
  }

  deleted(id: string): TLRecord | undefined {
    return this.#deleted.get(id);
  }

  *bindingsFrom(shapeId: string): Iterable<TLBinding> {
    const ids = this.#store.query.index('binding', 'fromId').get();
    for (const id of ids.get(shapeId) ?? []) {
      const binding = this.#store.get(id);
      if (binding) yield binding;
    }
  }

  /** What lies directly in a shape or on a page. */
  *inside(parentId: string): Iterable<TLShape> {
    const ids = this.#store.query.index('shape', 'parentId').get();
    for (const id of ids.get(parentId) ?? []) {
      const shape = this.#store.get(id);
      if (shape) yield shape;
    }
  }

  /** Everything that lies in a shape or on a page, however deep. */
  *allInside(parentId: string): Iterable<TLShape> {
    for (const shape of this.inside(parentId)) {
      yield shape;
      yield* this.allInside(shape.id);
    }
  }

  noteDeleted(record: TLRecord): void {
    this.#deleted.set(record.id, record);
  }
}
