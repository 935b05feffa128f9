import { newShapeId, type StageContent, type WorkshopState, workshopFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { randomInto } from '../ids.ts';
import type { Answer, Browser } from './browser.ts';
import { boardFrom, mapIn } from './map.ts';
import type { RawClient } from './rawClient.ts';
import { startTestServer, type TestServer, until } from './server.ts';

/** A browser in a workshop, with what people do there. */
export class Attendee {
  readonly browser: Browser;
  readonly id: string;
  readonly #path: string;

  constructor(browser: Browser, board: string, id: string) {
    this.browser = browser;
    this.id = id;
    this.#path = `/api/boards/${board}`;
  }

  get(path: string): Promise<Answer> {
    return this.browser.get(`${this.#path}${path}`);
  }

  post(path: string, json?: unknown): Promise<Answer> {
    return this.browser.post(`${this.#path}${path}`, json);
  }

  put(path: string, json: unknown): Promise<Answer> {
    return this.#send('PUT', path, json);
  }

  patch(path: string, json: unknown): Promise<Answer> {
    return this.#send('PATCH', path, json);
  }

  remove(path: string): Promise<Answer> {
    return this.browser.request(`${this.#path}${path}`, { method: 'DELETE' });
  }

  /** Adds a stage to the agenda; answers its id. */
  async addStage(content: Partial<StageContent> = {}): Promise<string> {
    const stages = [{ ...PLAIN_STAGE, ...content }];
    const { body } = await this.post('/workshop/stages', { stages, after: null });
    return body.stages[0].id;
  }

  start(stage: string | null, instead: string | null = null): Promise<Answer> {
    return this.post('/workshop/stage', { start: stage, instead });
  }

  /** Writes a note for the eyes of nobody else. */
  write(stage: string, text: string, rest: object = {}): Promise<Answer> {
    return this.put(`/workshop/private/notes/${newNoteId()}`, {
      stage,
      text,
      kind: 'gap',
      cell: null,
      map: null,
      ...rest,
    });
  }

  async openRound(about: object, rest: object = {}): Promise<Answer> {
    return this.post('/workshop/rounds', {
      method: 'dots',
      criterion: 'Which gap matters most to children?',
      votes: 3,
      cap: 2,
      voters: ['participant'],
      live: false,
      after: null,
      about,
      ...rest,
    });
  }

  vote(round: string, ballot: object): Promise<Answer> {
    return this.put(`/workshop/rounds/${round}/ballot`, ballot);
  }

  async state(): Promise<WorkshopState> {
    return (await this.get('/workshop')).body.state;
  }

  #send(method: string, path: string, json: unknown): Promise<Answer> {
    return this.browser.request(`${this.#path}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    });
  }
}

const PLAIN_STAGE: StageContent = {
  name: 'Share',
  instructions: '',
  minutes: 0,
  activities: ['notes'],
  anonymous: false,
};

/** As a device names a note of its own. */
export function newNoteId(): string {
  return newShapeId(randomInto).slice('shape:'.length);
}

/** Ama leads, Fay could, Sue is the scribe, Ben and Cleo take part and Vera looks on; the board has a map. */
export async function workshop(server?: TestServer) {
  const running = server ?? (await startTestServer());
  const browser = running.newBrowser();
  const { board, id, links } = await boardFrom(browser, 'evidence-store');
  const ama = new Attendee(browser, board, id);
  const join = async (link: string, name: string): Promise<Attendee> => {
    const their = running.newBrowser();
    const { body } = await their.join(link, name);
    return new Attendee(their, board, body.participant.id);
  };
  const watcher: RawClient = browser.raw(board);
  await watcher.sync();
  const map = mapIn(watcher.doc);
  return {
    server: running,
    board,
    links,
    join,
    ama,
    watcher,
    map,
    fay: await join(links.facilitator, 'Fay'),
    sue: await join(links.scribe, 'Sue'),
    ben: await join(links.participant, 'Ben'),
    cleo: await join(links.participant, 'Cleo'),
    vera: await join(links.viewer, 'Vera'),
  };
}

/** The workshop's state as it came with the document. */
export function stateIn({ doc }: RawClient): WorkshopState {
  return workshopFrom(new Map(sessionOf(doc).entries()));
}

/** Waits until everyone has heard all there was to hear until now. */
export async function allHaveHeard(leader: Attendee, clients: readonly RawClient[]): Promise<void> {
  const stage = await leader.addStage({ name: `Mark ${newNoteId()}` });
  const has = (client: RawClient): boolean => stateIn(client).agenda.some(({ id }) => id === stage);
  await until('everyone is up to date', () => clients.every(has));
}

const decoder = new TextDecoder();

/** All that came to a client, as text: what is not in here, it has never been sent. */
export function heardBy(clients: readonly RawClient[]): string {
  return JSON.stringify(
    clients.map(({ frames }) =>
      frames.map((frame) =>
        Object.values(frame).map((value: unknown) =>
          value instanceof Uint8Array ? decoder.decode(value) : value,
        ),
      ),
    ),
  );
}
