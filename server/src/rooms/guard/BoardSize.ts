import { BOARD_MAX_BYTES } from '@gapboard/board';
import * as Y from 'yjs';

/** So much may come in until the document is measured again: encoding it takes a while. */
const MEASURE_EVERY_BYTES = 1024 * 1024;

/** Whether a board has room for more. What comes in is added up, and the whole measured now and then. */
export class BoardSize {
  readonly #doc: Y.Doc;
  readonly #most: number;
  #measured = 0;
  #since = 0;

  constructor(doc: Y.Doc, most = BOARD_MAX_BYTES) {
    this.#doc = doc;
    this.#most = most;
  }

  add(bytes: number): void {
    this.#since += bytes;
  }

  get isFull(): boolean {
    if (this.#since >= MEASURE_EVERY_BYTES) this.#measure();
    return this.#measured > this.#most;
  }

  /** Whether so many bytes more fit, which are to come all at once. */
  hasRoomFor(bytes: number): boolean {
    if (this.#since + bytes >= MEASURE_EVERY_BYTES) this.#measure();
    return this.#measured + this.#since + bytes <= this.#most;
  }

  #measure(): void {
    this.#measured = Y.encodeStateAsUpdate(this.#doc).length;
    this.#since = 0;
  }
}
