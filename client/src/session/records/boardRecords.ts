import type { Refusal } from '@gapboard/board';
import { type Act, Acting } from './acting.ts';
import { type RecordsOptions, RecordsWatch } from './recordsWatch.ts';

/** A board's records without a canvas, to look at and to change. */
export class BoardRecords extends RecordsWatch {
  readonly #acting: Acting;

  constructor(options: RecordsOptions) {
    super(options);
    this.#acting = new Acting(this);
  }

  /** Why this could not be done; `undefined`: it could. */
  whyNot(act: Act): Refusal | undefined {
    return this.#acting.whyNot(act);
  }

  /** Does it, unless it is refused: then nothing is written, and this is why. */
  act(act: Act): Refusal | undefined {
    return this.#acting.act(act);
  }
}
