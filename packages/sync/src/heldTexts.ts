import type { UnknownRecord } from '@tldraw/store';
import { equalityDeep } from 'lib0/function';
import { richTextOf } from './records/text.ts';
import type { RichText } from './text/flat.ts';

/** Whether the text of this record, as the store has it, stays on this device for now. */
export type Holds = (record: UnknownRecord) => boolean;

const EMPTY: RichText = { type: 'doc', content: [] };

/**
 * The records of a store whose text stays on this device, though the rest of them is written: the
 * document goes on with the text that both sides agreed on last, and the store with what was typed.
 */
export class HeldTexts {
  readonly #ids = new Set<string>();
  readonly #holds: Holds;

  constructor(holds: Holds = () => false) {
    this.#holds = holds;
  }

  get ids(): Iterable<string> {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Asks anew whether this record's text may leave the device, and answers the record as it may. */
  outgoing<R extends UnknownRecord>(
    id: string,
    record: R | undefined,
    agreed: UnknownRecord | undefined,
  ): R | undefined {
    const text = record && richTextOf(record);
    const before = (agreed && richTextOf(agreed)) ?? EMPTY;
    const isNews = text !== undefined && !equalityDeep(text, before);
    if (!record || !isNews || !this.#holds(record)) {
      this.#ids.delete(id);
      return record;
    }
    this.#ids.add(id);
    return withRichText(record, before);
  }

  /** A record from the document, with the text of `other` instead of its own where it is held. */
  withTextOf<R extends UnknownRecord>(record: R, other: UnknownRecord | undefined): R {
    if (!other || !this.#ids.has(record.id)) return record;
    const text = richTextOf(other);
    return text ? withRichText(record, text) : record;
  }
}

function withRichText<R extends UnknownRecord>(record: R, richText: RichText): R {
  return { ...record, props: { ...Reflect.get(record, 'props'), richText } };
}
