import type { Axis, CellRef, HeadingRecord } from '@gapboard/evidence';
import { atom, type Editor, type TLShapeId } from 'tldraw';

/** What a heading is called, and means. */
export type HeadingName = Pick<HeadingRecord, 'label' | 'definition'>;

/** What of a map somebody has pressed, and looks at beside it. */
export interface Chosen {
  heading?: {
    map: TLShapeId;
    axis: Axis;
    id: string;
    /** for one that was added just now: the step of the history before that */
    added?: string;
    /** what has been written of it and is not on the board yet */
    written?: Partial<HeadingName>;
  };
  cell?: { map: TLShapeId; ref: CellRef };
}

/** What of the maps on an editor's board is chosen: one heading, or one cell. Reactive. */
class ChosenPart implements Chosen {
  readonly #chosen = atom<Chosen>('chosen part of a map', {});

  get heading(): Chosen['heading'] {
    return this.#chosen.get().heading;
  }

  get cell(): Chosen['cell'] {
    return this.#chosen.get().cell;
  }

  choose(chosen: Chosen): void {
    this.#chosen.set(chosen);
  }
}

const parts = new WeakMap<Editor, ChosenPart>();

export function chosenIn(editor: Editor): ChosenPart {
  let chosen = parts.get(editor);
  if (!chosen) {
    chosen = new ChosenPart();
    parts.set(editor, chosen);
  }
  return chosen;
}
