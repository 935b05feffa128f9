import os from 'node:os';
import path from 'node:path';
import type { LoadCalls } from '../fanout/load.ts';
import { type Board, joinBoard } from '../gapboard/sessions.ts';
import { Child } from '../process/Child.ts';

/** Of the others so many draw, 30 times a second each, and one in so many points. */
const DRAWING = 10;
const ONE_POINTS_IN = 4;
/** They stand for other people's machines: on this one they give way to what is measured. */
const NICENESS = 10;

/** So many others on a board, by protocol, in a process of their own: what a hall does while somebody draws. */
export async function crowdOn(
  port: number,
  board: Board,
  people: number,
): Promise<Child<LoadCalls>> {
  const names = Array.from({ length: people }, (_, n) => `Person ${n}`);
  const sessions = await joinBoard(port, board, names);
  const seats = sessions.map((session, n) => ({
    n,
    board: board.id,
    name: names[n] ?? '',
    draws: n < DRAWING,
    points: n % ONE_POINTS_IN === ONE_POINTS_IN - 1,
    ...session,
  }));
  const crowd = new Child<LoadCalls>(path.join(import.meta.dirname, '../fanout/load.ts'));
  if (crowd.pid !== undefined) os.setPriority(crowd.pid, NICENESS);
  await crowd.ask('join', { contender: 'gapboard', port, seats, closely: false });
  await crowd.ask('start', null);
  return crowd;
}
