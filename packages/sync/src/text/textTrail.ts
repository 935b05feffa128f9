import type { TLStore } from '@tldraw/tlschema';
import { richTextOf } from '../records/text.ts';
import type { RichText } from './flat.ts';
import { mergeRichText } from './merge.ts';

/** So many changes of one text are remembered; a step of tldraw's history seldom holds more. */
const MOST = 2_000;

/** A text after somebody has changed it. */
interface Stage {
  text: RichText;
  /** changed to it by this person, not by others */
  own: boolean;
}

/**
 * What each text has been, change by change, and whose change that was. A step of tldraw's history
 * goes from one of these to another, and may hold other people's letters that came in between.
 */
export class TextTrail {
  readonly #trails = new Map<string, Stage[]>();
  readonly #stop: () => void;

  constructor(store: TLStore) {
    const ends = [
      store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) =>
        this.#note(after.id, richTextOf(before), richTextOf(after), source === 'user'),
      ),
      store.sideEffects.registerAfterDeleteHandler('shape', ({ id }) => {
        this.#trails.delete(id);
      }),
    ];
    this.#stop = () => ends.forEach((end) => end());
  }

  stop(): void {
    this.#stop();
  }

  /**
   * `now` with what this person changed between `from` and `to` made again or taken back, whichever
   * way that is, and what others changed left as it is; `undefined` if it is not remembered.
   */
  replay(id: string, from: RichText, to: RichText, now: RichText): RichText | undefined {
    const stages = this.#trails.get(id) ?? [];
    const start = stages.findLastIndex(({ text }) => text === from);
    const end = stages.findLastIndex(({ text }) => text === to);
    if (start < 0 || end < 0) return undefined;
    const step = start < end ? 1 : -1;
    let text = now;
    for (let at = start; at !== end; at += step) {
      const [here, next] = [stages[at], stages[at + step]];
      const change = step > 0 ? next : here;
      if (here && next && change?.own) text = mergeRichText(here.text, next.text, text);
    }
    return text;
  }

  #note(id: string, before: RichText | undefined, after: RichText | undefined, own: boolean): void {
    if (!before || !after || before === after) return;
    const stages = this.#trails.get(id) ?? [{ text: before, own }];
    stages.push({ text: after, own });
    if (stages.length > MOST) stages.shift();
    this.#trails.set(id, stages);
  }
}
