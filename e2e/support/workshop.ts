import { expect } from '@playwright/test';
import { cookieOf, type Role } from './board.ts';
import type { Gapboard } from './server.ts';

/** What of a stage its facilitator says. */
export interface StageContent {
  name: string;
  instructions: string;
  minutes: number;
  activities: ('write' | 'notes' | 'move' | 'sketch' | 'vote')[];
  anonymous: boolean;
}

interface BoardHere {
  id: string;
  links: Record<Role, string>;
}

/** Somebody in a workshop without a browser, who asks the server as a page would. */
export class Attendee {
  readonly id: string;
  readonly name: string;
  readonly cookie: string;
  readonly #path: string;

  constructor(path: string, cookie: string, { id, name }: { id: string; name: string }) {
    this.#path = path;
    this.cookie = cookie;
    this.id = id;
    this.name = name;
  }

  /** Asks for something that has to be granted; answers what is answered. */
  // What a test reads of an answer, it asserts.
  // oxlint-disable-next-line typescript/no-explicit-any
  async ask(method: string, path: string, json?: unknown): Promise<any> {
    const response = await this.try(method, path, json);
    expect([path, response.status < 300]).toEqual([path, true]);
    return response.json();
  }

  /** Asks for something that may be refused. */
  try(method: string, path: string, json?: unknown): Promise<Response> {
    return fetch(`${this.#path}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: this.cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  }

  async addStages(stages: readonly StageContent[]): Promise<string[]> {
    const { stages: added } = await this.ask('POST', '/workshop/stages', { stages, after: null });
    return added.map(({ id }: { id: string }) => id);
  }

  /** Starts a stage in place of whichever runs. */
  async start(stage: string | null): Promise<void> {
    const { state } = await this.ask('GET', '/workshop');
    await this.ask('POST', '/workshop/stage', { start: stage, instead: state.stage?.id ?? null });
  }
}

/** Comes to a board by a link, as a browser would. */
export async function attend(
  server: Pick<Gapboard, 'origin'>,
  board: BoardHere,
  role: Role,
  name: string,
): Promise<Attendee> {
  const response = await fetch(`${server.origin}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: new URL(board.links[role]).hash.slice(1), name }),
  });
  expect(response.status).toBe(200);
  const { participant } = await response.json();
  const path = `${server.origin}/api/boards/${board.id}`;
  return new Attendee(path, cookieOf(response), participant);
}
