import { joinBoard, makeBoard } from '../gapboard/sessions.ts';
import type { ContenderName } from './contenders.ts';
import type { Seat } from './dialects/dialect.ts';

const DRAWING = 10;
/** One in so many moves their pointer. */
const ONE_POINTS_IN = 4;

/** So many people: the first ten draw, and every fourth points. */
export async function seatsFor(
  contender: ContenderName,
  port: number,
  people: number,
): Promise<Seat[]> {
  const seats = Array.from({ length: people }, (_, n) => ({
    n,
    board: 'bench',
    name: `Person ${n}`,
    id: `person-${n}`,
    cookie: '',
    draws: n < DRAWING,
    points: n % ONE_POINTS_IN === ONE_POINTS_IN - 1,
  }));
  if (contender !== 'gapboard') return seats;
  const board = await makeBoard(port, 'A full hall');
  const names = seats.map(({ name }) => name);
  const sessions = await joinBoard(port, board, names);
  return seats.map((seat, n) => ({ ...seat, ...sessions[n], board: board.id }));
}
