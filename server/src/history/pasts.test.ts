import path from 'node:path';
import { readRecords, recordsOf, writeRecords } from '@gapboard/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { newEpochId } from '../ids.ts';
import { seedOf } from '../rooms/epochs/seed.ts';
import { loadDocument } from '../rooms/loadDocument.ts';
import { openSqlite } from '../storage/sqlite/SqliteStorage.ts';
import type { Browser } from '../testing/browser.ts';
import { addNote, deleteRecordOf, note } from '../testing/notes.ts';
import { Past, shownBy } from '../testing/past.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { boardId, startTestServer, tempDir, type TestServer, until } from '../testing/server.ts';

/** What somebody does; `which` picks among what is there. */
type Deed =
  | { do: 'add' | 'type' | 'move' | 'delete' | 'revive' | 'draw'; who: number; which: number }
  | { do: 'restart' | 'renew' | 'look' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom('add', 'type', 'move', 'delete', 'revive', 'draw'),
      who: fc.integer({ min: 0, max: 2 }),
      which: fc.nat({ max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart', 'renew', 'look') }) },
);

const timing = { graceMs: 30 };
const ignore = (): void => undefined;
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Three people on a board whose server is started anew now and then. */
class Session {
  server: TestServer;
  clients: RawClient[] = [];
  readonly board: string;
  readonly #browsers: Browser[];
  readonly #dataDir: string;
  #edits = 0;

  static async begin(): Promise<Session> {
    const dataDir = tempDir();
    const server = await startTestServer({ timing, dataDir });
    const ama = server.newBrowser();
    const { board, links } = await ama.createBoard();
    const [ben, cleo] = [server.newBrowser(), server.newBrowser()];
    await ben.join(links.facilitator, 'Ben');
    await cleo.join(links.facilitator, 'Cleo');
    const session = new Session(server, board, [ama, ben, cleo], dataDir);
    await session.#connect();
    return session;
  }

  constructor(server: TestServer, board: string, browsers: Browser[], dataDir: string) {
    this.server = server;
    this.board = board;
    this.#browsers = browsers;
    this.#dataDir = dataDir;
  }

  get past(): Past {
    const [ama] = this.#browsers;
    if (!ama) throw new Error('Nobody is there.');
    return new Past(ama.at(this.server.origin), this.board);
  }

  /** What all three see, once they see the same, and the number of the last entry by then. */
  async seen(): Promise<{ seq: number; records: object }> {
    const [first] = this.clients;
    if (!first) throw new Error('Nobody is there.');
    const all = () => this.clients.map(({ doc }) => JSON.stringify(sorted(shownBy(doc))));
    await until('all see the same', () => new Set(all()).size === 1);
    const { lastSeq } = await this.server.storage.load(boardId(this.board));
    return { seq: lastSeq, records: shownBy(first.doc) };
  }

  async do(what: Deed): Promise<void> {
    switch (what.do) {
      case 'restart':
        await this.server.close();
        this.server = await startTestServer({ timing, dataDir: this.#dataDir });
        await this.#connect();
        break;
      case 'renew':
        await this.#renew();
        break;
      case 'look':
        await this.past.outline();
        break;
      default:
        await this.#edit(what);
    }
  }

  async #edit({ do: kind, who, which }: Extract<Deed, { who: number }>): Promise<void> {
    const client = this.clients[who];
    if (!client) throw new Error('Nobody is there.');
    const before = client.saved;
    this.#edits++;
    client.edit((doc) => this.#change(doc, kind, which));
    await until('it is saved', () => client.saved > before);
  }

  #change(doc: Y.Doc, kind: Extract<Deed, { who: number }>['do'], which: number): void {
    const live = [...readRecords(doc).live.keys()].filter((id) => id.startsWith('shape:'));
    const id = live[which % Math.max(1, live.length)]?.slice('shape:'.length);
    const name = `n${this.#edits}`;
    if (kind === 'draw') {
      const line = 'A'.repeat(16 + 8 * (which + 1));
      writeRecords(doc, [stroke(id?.startsWith('s') ? id : `s${this.#edits}`, line)]);
    } else if (kind === 'add' || id === undefined) {
      addNote(doc, name);
    } else if (kind === 'type' && !id.startsWith('s')) {
      writeRecords(doc, [note(id, `${name} says ${which}`)]);
    } else if (kind === 'delete') {
      deleteRecordOf(doc, id);
    } else if (kind === 'revive') {
      const gone = [...recordsOf(doc).entries()].filter(([, map]) => map.get('$del') === true);
      gone[which % Math.max(1, gone.length)]?.[1].delete('$del');
    } else {
      recordsOf(doc).get(`shape:${id}`)?.set('xy', [which, this.#edits]);
    }
  }

  /** Everybody goes, and comes back to another document, as of a board that carries much that is dead. */
  async #renew(): Promise<void> {
    await this.server.close();
    const storage = openSqlite(path.join(this.#dataDir, 'gapboard.db'));
    const id = boardId(this.board);
    const { doc } = await loadDocument(id, { storage, log: SILENT });
    const epoch = newEpochId();
    await storage.beginEpoch(id, {
      id: epoch,
      entry: { author: 'server', update: seedOf(doc, epoch) },
      retired: [...doc.store.clients.keys()],
    });
    doc.destroy();
    await storage.close();
    this.server = await startTestServer({ timing, dataDir: this.#dataDir });
    await this.#connect();
  }

  async #connect(): Promise<void> {
    this.clients = this.#browsers.map((browser) => browser.at(this.server.origin).raw(this.board));
    for (const client of this.clients) await client.sync();
  }
}

function sorted(records: object): object {
  return Object.fromEntries(Object.entries(records).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function stroke(id: string, line: string) {
  const props = {
    color: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    segments: [{ type: 'free', path: line, dim: 3 }],
    isComplete: false,
    isClosed: false,
    isPen: true,
    scale: 1,
    scaleX: 1,
    scaleY: 1,
  };
  return Object.assign({ ...note(id, '') }, { type: 'draw', props });
}

test('whatever three people do, across restarts and new epochs, and while somebody looks on, any moment is what they had then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (deeds) => {
      const session = await Session.begin();
      const seen = new Map<number, object>();
      for (const what of deeds) {
        await session.do(what);
        const { seq, records } = await session.seen();
        seen.set(seq, records);
      }
      for (const [seq, records] of seen) {
        expect(await session.past.records(seq)).toEqual(records);
      }
      expect(await session.past.records()).toEqual((await session.seen()).records);
      await session.server.close();
    }),
    { numRuns: 4 },
  );
}, 300_000);
