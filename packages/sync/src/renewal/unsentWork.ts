import * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { CREATED, fieldOfKey, readRecord } from '../records/layout.ts';

/** What of one record this device has changed and the server has not confirmed. Plain, so that it can be stored. */
export interface UnsentMark {
  /** names of fields; `$` if the record was made here, `$del` if it was deleted or brought back */
  fields: string[];
  /** its text as it was before it was first changed here */
  textBefore?: unknown;
}

/** The field that holds a record's text. */
export const TEXT = 'p.richText';

/**
 * Notes which fields of which records are changed here, from the document's own events: what has to
 * be done again if the document is replaced before the server has confirmed it.
 */
export class UnsentWork {
  readonly #doc: Y.Doc;
  readonly #isOwn: (origin: unknown) => boolean;
  readonly #marks = new Map<string, UnsentMark>();
  /** record id -> its text now */
  readonly #texts = new Map<string, unknown>();
  /** marked by the transaction under way */
  #touched = new Set<string>();

  constructor(doc: Y.Doc, isOwn: (origin: unknown) => boolean) {
    this.#doc = doc;
    this.#isOwn = isOwn;
    recordsOf(doc).observeDeep((events, tx) => {
      for (const event of events) this.#note(event, this.#isOwn(tx.origin));
    });
  }

  get size(): number {
    return this.#marks.size;
  }

  get marks(): ReadonlyMap<string, UnsentMark> {
    return this.#marks;
  }

  /** The marks that were set or extended since the last call. */
  takeTouched(): Map<string, UnsentMark> {
    const touched = new Map<string, UnsentMark>();
    for (const id of this.#touched) {
      const mark = this.#marks.get(id);
      if (mark) touched.set(id, mark);
    }
    this.#touched = new Set();
    return touched;
  }

  /** Takes up marks from before, as they were stored. */
  add(marks: ReadonlyMap<string, UnsentMark>): void {
    for (const [id, mark] of marks) this.#marks.set(id, united(mark, this.#marks.get(id)));
  }

  /** The server has everything. */
  clear(): void {
    this.#marks.clear();
  }

  #note({ path, keys, target }: Y.YEvent<Y.AbstractType<unknown>>, own: boolean): void {
    const [id, key] = path;
    if (typeof id !== 'string') {
      for (const made of keys.keys()) this.#changed(made, [CREATED], own);
    } else if (typeof key === 'string') {
      this.#changed(id, [fieldOfKey(key) ?? key], own);
    } else if (target instanceof Y.Map) {
      this.#changed(
        id,
        [...keys.keys()].map((changed) => fieldOfKey(changed) ?? changed),
        own,
      );
    }
  }

  #changed(id: string, fields: string[], own: boolean): void {
    const showsText = fields.includes(TEXT) || fields.includes(CREATED);
    if (own) {
      const textBefore = this.#texts.get(id);
      this.#marks.set(
        id,
        united(this.#marks.get(id), {
          fields,
          ...(fields.includes(TEXT) && textBefore !== undefined && { textBefore }),
        }),
      );
      this.#touched.add(id);
    }
    if (showsText) this.#keepText(id);
  }

  #keepText(id: string): void {
    const reading = readRecord(id, recordsOf(this.#doc).get(id));
    if (reading.state === 'unreadable') return;
    const text = textOf(reading.record);
    if (text !== undefined) this.#texts.set(id, text);
  }
}

/** The rich text of a record that has any. */
export function textOf(record: object): unknown {
  const props: unknown = 'props' in record ? record.props : undefined;
  if (typeof props !== 'object' || props === null || !('richText' in props)) return undefined;
  return props.richText;
}

function united(first: UnsentMark | undefined, then: UnsentMark | undefined): UnsentMark {
  const textBefore = first?.textBefore ?? then?.textBefore;
  return {
    fields: [...new Set([...(first?.fields ?? []), ...(then?.fields ?? [])])],
    ...(textBefore !== undefined && { textBefore }),
  };
}
