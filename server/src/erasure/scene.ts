import { type Actor, authored, newNote, newShapeId, type UnknownRecord } from '@gapboard/board';
import { readRecords, writeRecords } from '@gapboard/sync';
import { note } from '../testing/notes.ts';
import type { OwnClient } from '../testing/browser.ts';
import { whereStored } from '../hostile/stored.ts';
import { boardFrom, mapIn } from '../testing/map.ts';
import { startTestServer, type TestServer, until } from '../testing/server.ts';
import { Attendee } from '../testing/workshop.ts';
import { randomInto } from '../ids.ts';

/**
 * What is looked for in the tests: signs that nothing else has, each by itself, since a text that is
 * typed lies in pieces of one letter.
 */
export const SECRET = ['Ꙩ', 'Ꙫ', 'Ꙭ', 'ꙮ'];
export const NAME = ['Ꚙ', 'Ꚛ', 'Ꞛ', 'Ꞟ'];

/** Another person's words, which stay. */
export const OTHERS = 'What Cleo wrote stays';

export function isLive({ connection }: OwnClient): boolean {
  return connection.state.kind === 'live';
}

export async function saved(...clients: OwnClient[]): Promise<void> {
  await until('all is saved', () => clients.every((one) => isLive(one) && !one.connection.unsaved));
}

/** Something that others wait for. */
export class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** Where any of these signs is. */
export async function found(signs: readonly string[], dataDir: string): Promise<string[]> {
  return (await Promise.all(signs.map((sign) => whereStored(sign, dataDir)))).flat();
}

export function liveIn({ doc }: Pick<OwnClient, 'doc'>): Map<string, UnknownRecord> {
  return readRecords(doc).live;
}

/** Somebody with a canvas. */
export class Painter extends Attendee {
  readonly client: OwnClient;
  readonly actor: Actor;

  constructor(browser: ConstructorParameters<typeof Attendee>[0], board: string, actor: Actor) {
    super(browser, board, actor.id);
    this.actor = actor;
    this.client = browser.connection(board);
  }

  paint(...records: UnknownRecord[]): void {
    writeRecords(
      this.client.doc,
      records.map((record) => authored(record, this.actor)),
    );
  }

  /** Puts a sticky note of tldraw's on the board. */
  stick(id: string, text: string, rest: object = {}): void {
    this.paint({ ...note(id, text), ...rest });
  }

  /** Puts a note on the map and types into it, letter by letter, some of which go again. */
  async type(map: string, text: string): Promise<string> {
    const id = newShapeId(randomInto);
    const about = { id, map, index: 'a1', kind: 'gap', cell: null } as const;
    for (let n = 0; n <= text.length; n++) {
      this.paint(newNote({ ...about, text: text.slice(0, n) }, this.actor));
      // Each letter in an entry of its own.
      await saved(this.client);
    }
    return id;
  }
}

/** Ama leads, Ben and Cleo take part, each with a canvas; the board has a map. */
export async function scene(options: Parameters<typeof startTestServer>[0] = {}) {
  const server: TestServer = await startTestServer(options);
  const browser = server.newBrowser();
  const { board, id, links } = await boardFrom(browser, 'evidence-store');
  const join = async (link: string, role: Actor['role'], name: string): Promise<Painter> => {
    const their = server.newBrowser();
    const { body } = await their.join(link, name);
    return new Painter(their, board, { id: body.participant.id, role });
  };
  const ama = new Painter(browser, board, { id, role: 'facilitator' });
  const ben = await join(links.participant, 'participant', `Ben ${NAME.join('')}`);
  const cleo = await join(links.participant, 'participant', 'Cleo');
  await saved(ama.client, ben.client, cleo.client);
  const { id: map } = mapIn(ama.client.doc);
  return { server, board, links, join, ama, ben, cleo, map };
}
