import type { ContenderName } from './contenders.ts';
import type { Seat } from './dialects/dialect.ts';

const DRAWING = 10;
/** One in so many moves their pointer. */
const ONE_POINTS_IN = 4;
/** Joins that are under way at once. */
const JOIN_TOGETHER = 10;

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
  return contender === 'gapboard' ? withSessions(port, seats) : seats;
}

/** Everyone joins over HTTP, by the link for participants. */
async function withSessions(port: number, seats: Seat[]): Promise<Seat[]> {
  const made = await post(port, '/api/boards', { title: 'A full hall', name: 'Facilitator' });
  const { board, links }: { board: { id: string }; links: { participant: string } } =
    await made.json();
  const token = links.participant.split('#')[1];
  const joined: Seat[] = [];
  for (let n = 0; n < seats.length; n += JOIN_TOGETHER) {
    const group = seats.slice(n, n + JOIN_TOGETHER).map(async (seat) => {
      const response = await post(port, '/api/join', { token, name: seat.name });
      const { participant }: { participant: { id: string } } = await response.json();
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return { ...seat, board: board.id, id: participant.id, cookie };
    });
    joined.push(...(await Promise.all(group)));
  }
  return joined;
}

async function post(port: number, path: string, body: object): Promise<Response> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return response;
  throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
}
