import { isInk } from '@gapboard/board';
import type { Picture } from '@gapboard/drawing';
import type { ReplayScript } from '../script.ts';
import { Projector } from './projector.ts';
import { isSeen } from './sorts.ts';
import type { Slices } from './slices.ts';
import { States } from './states.ts';
import type { TimeLine } from './timeLine.ts';

/** As many strokes are measured in one piece: a few ms. */
const PIECE = 64;

export interface OpenOptions {
  script: ReplayScript;
  line: TimeLine;
  /** an empty one, which is the projector's from now on */
  picture: Picture;
  /** id of the drawing it is about */
  drawing?: string | undefined;
}

/** What shows a script, made ready in slices: of a long session it takes a second. */
export async function openReplay(
  { script, line, picture, drawing }: OpenOptions,
  slices: Slices,
): Promise<{ states: States; projector: Projector }> {
  const states = new States(script);
  await states.prepare(slices);
  const end = [...states.at(states.count).values()].filter(isSeen);
  // In one piece, since a map lays out its notes together.
  picture.put(end.filter((record) => !isInk(record)));
  const page = picture.pages()[0]?.id ?? '';
  const ink = end.filter(isInk);
  for (let from = 0; from < ink.length; from += PIECE) {
    const piece = ink.slice(from, from + PIECE);
    picture.put(piece);
    picture.boundsOf(page, new Set(piece.map(({ id }) => id)));
    await slices.pass();
  }
  return { states, projector: new Projector({ script, states, line, picture, drawing }) };
}
