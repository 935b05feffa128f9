import { adoptTexts, mendReferences, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/**
 * Notes which records of a board change, so that what they refer to can be mended, and texts that
 * were written whole made to merge, before anyone sees it.
 */
export class RecordWatch {
  readonly #doc: Y.Doc;
  #touched = new Set<string>();
  #changes = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    recordsOf(doc).observeDeep((events) => {
      this.#changes++;
      for (const event of events) {
        const [id] = event.path;
        if (typeof id === 'string') this.#touched.add(id);
        else for (const key of event.changes.keys.keys()) this.#touched.add(key);
      }
    });
  }

  /** Grows with each change to the board's records. */
  get changes(): number {
    return this.#changes;
  }

  /** Makes every text merge; on a board from before they did, none does. */
  adoptTexts(): void {
    adoptTexts(this.#doc);
  }

  /** Puts in order what the changes since the last call left pointing nowhere, or written whole. */
  mend(): void {
    if (this.#touched.size === 0) return;
    const touched = this.#touched;
    this.#touched = new Set();
    mendReferences(this.#doc, touched);
    adoptTexts(this.#doc, touched);
  }
}
