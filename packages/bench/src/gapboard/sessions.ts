/** Boards and people, made over HTTP as a browser makes them. */
import { inGroups } from '../process/work.ts';

/** Somebody's session on a board. */
export interface Session {
  /** their participant id */
  id: string;
  /** as a Cookie header */
  cookie: string;
}

export interface Board {
  id: string;
  /** the facilitator's */
  session: Session;
  /** of the link for participants */
  token: string;
}

/** Joins that are under way at once. */
const JOIN_TOGETHER = 10;

export async function makeBoard(port: number, title: string): Promise<Board> {
  const response = await post(port, '/api/boards', { title, name: 'Facilitator' });
  const made: {
    board: { id: string };
    participant: { id: string };
    links: { participant: string };
  } = await response.json();
  return {
    id: made.board.id,
    session: { id: made.participant.id, cookie: cookieOf(response) },
    token: made.links.participant.split('#')[1] ?? '',
  };
}

/** All of them join, by the link for participants; in the order of their names. */
export function joinBoard(port: number, board: Board, names: string[]): Promise<Session[]> {
  return inGroups(names, JOIN_TOGETHER, async (name) => {
    const response = await post(port, '/api/join', { token: board.token, name });
    const { participant }: { participant: { id: string } } = await response.json();
    return { id: participant.id, cookie: cookieOf(response) };
  });
}

function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
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
