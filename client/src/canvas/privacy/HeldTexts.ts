import { plainText, type UnknownRecord } from '@gapboard/board';
import { type Finding, isUnfinished, keptReasons, standsAgainst } from '@gapboard/board/privacy';
import { atom, isShapeId, react, type Editor, type TLShapeId, type TLStore } from 'tldraw';

/** What stands against sending a text: something in it, or that it may become something with the next key. */
export type Held = Finding | 'unfinished';

/**
 * The texts of one canvas that stay on this device: those with something in them that may identify
 * a person, until that is taken out or its author says why it stays; and those that are being
 * written and may become such a thing with the next key.
 */
export class HeldTexts {
  readonly #held = atom<ReadonlyMap<TLShapeId, Held>>('held texts', new Map());
  readonly #store: TLStore;
  #editor: Editor | undefined;

  constructor(store: TLStore) {
    this.#store = store;
  }

  /** Those that are held because of something in them, with what it is; reactive. */
  get found(): readonly { id: TLShapeId; finding: Finding }[] {
    return [...this.#held.get()].flatMap(([id, finding]) =>
      finding !== 'unfinished' && this.#store.has(id) ? [{ id, finding }] : [],
    );
  }

  /** Whether the text of this record stays here for now; asked whenever it is to be written. */
  readonly holds = (record: UnknownRecord): boolean => {
    if (!isShapeId(record.id)) return false;
    const why = this.#why(record.id, record);
    this.#note(record.id, why);
    return why !== undefined;
  };

  /** Who writes in what is known from now on; a text that nobody writes in any more is complete. Returns an end to it. */
  watch(editor: Editor, flush: () => void): () => void {
    this.#editor = editor;
    let last: string | null = null;
    const stop = react('texts that are complete', () => {
      const now = editor.getEditingShapeId();
      // What follows is no part of this reaction.
      if (last !== null && last !== now) queueMicrotask(flush);
      last = now;
    });
    return () => {
      stop();
      this.#editor = undefined;
    };
  }

  #why(id: TLShapeId, record: UnknownRecord): Held | undefined {
    const text = plainText(record);
    if (text === '') return undefined;
    const found = standsAgainst(text, keptReasons(record));
    if (found) return found;
    const isWriting = this.#editor?.getEditingShapeId() === id;
    return isWriting && isUnfinished(text) ? 'unfinished' : undefined;
  }

  #note(id: TLShapeId, why: Held | undefined): void {
    const before = this.#held.get();
    const was = before.get(id);
    if (was === why || (isFinding(was) && isFinding(why) && same(was, why))) return;
    const now = new Map(before);
    if (why === undefined) now.delete(id);
    else now.set(id, why);
    this.#held.set(now);
  }
}

function isFinding(held: Held | undefined): held is Finding {
  return held !== undefined && held !== 'unfinished';
}

function same(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && a.level === b.level;
}
