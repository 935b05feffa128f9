import { charactersIn, isServerKey, may, type Refusal, type Role } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import * as Y from 'yjs';

/** An agenda with its instructions is a hundredth of it. */
const PART_MAX_CHARACTERS = 64 * 1024;

/** What the workshop's state was before the update that is being judged; only facilitators change it, and some of it only the server. */
export class SessionMirror {
  readonly #session: Y.Map<unknown>;
  #parts: ReadonlyMap<string, unknown>;

  constructor(doc: Y.Doc) {
    this.#session = sessionOf(doc);
    this.#parts = new Map(this.#session.entries());
  }

  refresh(): void {
    this.#parts = new Map(this.#session.entries());
  }

  /** A part of it before the update. */
  before(key: string): unknown {
    return this.#parts.get(key);
  }

  /** Puts back what of these parts was not this person's to change. */
  judge(keys: Iterable<string>, role: Role): Refusal | undefined {
    let refusal: Refusal | undefined;
    for (const key of keys) {
      const why = this.#whyNot(key, role);
      if (!why) continue;
      refusal = why;
      const before = this.#parts.get(key);
      if (before === undefined) this.#session.delete(key);
      else this.#session.set(key, before);
    }
    return refusal;
  }

  #whyNot(key: string, role: Role): Refusal | undefined {
    if (!may(role, 'set-rules') || isServerKey(key)) return { reason: 'session' };
    const size = charactersIn(this.#session.get(key));
    return size > PART_MAX_CHARACTERS ? { reason: 'too-large' } : undefined;
  }
}
