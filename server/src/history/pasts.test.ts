import path from 'node:path';
import type { ReplayScript } from '@gapboard/history';
import { States } from '@gapboard/history/replay';
import { note, type Point, shapeId, stroke } from '@gapboard/sync/testing';
import fc from 'fast-check';
import { type TLRecord, type TLStore, toRichText, type UnknownRecord } from 'tldraw';
import { expect, test } from 'vitest';
import { newEpochId } from '../ids.ts';
import { seedOf } from '../rooms/epochs/seed.ts';
import { loadDocument } from '../rooms/loadDocument.ts';
import { openSqlite } from '../storage/sqlite/SqliteStorage.ts';
import type { Browser } from '../testing/browser.ts';
import { Canvas } from '../testing/canvas.ts';
import { Past } from '../testing/past.ts';
import { boardId, startTestServer, tempDir, type TestServer, until } from '../testing/server.ts';

type Records = Readonly<Record<string, TLRecord>>;

type Making = 'add' | 'type' | 'move' | 'delete' | 'draw';

/** What somebody does; `which` picks among what is there. */
type Deed =
  | { do: Making; who: number; which: number }
  | { do: 'undo'; who: number }
  | { do: 'redo'; who: number }
  | { do: 'restart' | 'renew' | 'look' };

const who = fc.integer({ min: 0, max: 2 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom<Making[]>('add', 'type', 'move', 'delete', 'draw'),
      who,
      which: fc.nat({ max: 30 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart', 'renew', 'look') }) },
);

const timing = { graceMs: 30 };
const ignore = (): void => undefined;
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

interface Person {
  browser: Browser;
  id: string;
}

/** Three people on a board whose server is started anew now and then. */
class Session {
  server: TestServer;
  canvases: Canvas[] = [];
  readonly board: string;
  readonly #people: readonly Person[];
  readonly #dataDir: string;
  #edits = 0;

  static async begin(): Promise<Session> {
    const dataDir = tempDir();
    const server = await startTestServer({ timing, dataDir });
    const ama = server.newBrowser();
    const { body } = await ama.post('/api/boards', { title: 'Workshop', name: 'Ama' });
    const people = [{ browser: ama, id: body.participant.id }];
    for (const name of ['Ben', 'Cleo']) {
      const browser = server.newBrowser();
      const joined = await browser.join(body.links.facilitator, name);
      people.push({ browser, id: joined.body.participant.id });
    }
    const session = new Session(server, body.board.id, people, dataDir);
    await session.#connect();
    return session;
  }

  constructor(server: TestServer, board: string, people: Person[], dataDir: string) {
    this.server = server;
    this.board = board;
    this.#people = people;
    this.#dataDir = dataDir;
  }

  get past(): Past {
    const [ama] = this.#people;
    if (!ama) throw new Error('Nobody is there.');
    return new Past(ama.browser.at(this.server.origin), this.board);
  }

  /** What all three see, once they see the same, and the number of the last entry by then. */
  async seen(): Promise<{ seq: number; records: Records }> {
    const [first] = this.canvases;
    if (!first) throw new Error('Nobody is there.');
    const all = () => this.canvases.map((canvas) => JSON.stringify(shownOn(canvas)));
    await until('all see the same', () => new Set(all()).size === 1);
    const { lastSeq } = await this.server.storage.load(boardId(this.board));
    return { seq: lastSeq, records: shownOn(first) };
  }

  /** The board as it is told to its end; `undefined` where nothing lies on it by then. */
  async replay(): Promise<ReplayScript | undefined> {
    const { status, body } = await this.past.get('/replay');
    if (status === 200) return body;
    if (body.type === 'replay-empty') return undefined;
    throw new Error(JSON.stringify(body));
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
        await this.#act(what);
    }
  }

  async #act(what: Extract<Deed, { who: number }>): Promise<void> {
    const canvas = this.canvases[what.who];
    if (!canvas) throw new Error('Nobody is there.');
    if (what.do === 'undo') return canvas.undo();
    if (what.do === 'redo') return canvas.redo();
    this.#edits++;
    return canvas.act((store) => this.#change(store, what.do, what.which));
  }

  #change(store: TLStore, kind: Making, which: number): void {
    const shapes = store
      .allRecords()
      .filter((record) => record.typeName === 'shape')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const shape = shapes[which % Math.max(1, shapes.length)];
    const name = `n${this.#edits}`;
    if (kind === 'draw') {
      const { id } = shape?.type === 'draw' ? shape : { id: shapeId(`s${this.#edits}`) };
      store.put([{ ...stroke('', line(which + 1), 3, false), id }]);
    } else if (kind === 'add' || !shape) {
      store.put([note(name, name)]);
    } else if (kind === 'type') {
      if (shape.type !== 'note') return;
      const richText = toRichText(`${name} says ${which}`);
      store.put([{ ...shape, props: { ...shape.props, richText } }]);
    } else if (kind === 'delete') {
      store.remove([shape.id]);
    } else {
      store.put([{ ...shape, x: which, y: this.#edits }]);
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
    this.canvases = [];
    for (const { browser, id } of this.#people) {
      const client = browser.at(this.server.origin).raw(this.board);
      await client.sync();
      this.canvases.push(new Canvas(client, { id, role: 'facilitator' }));
    }
  }
}

/** The records somebody has on their screen, by id. */
function shownOn({ store }: Canvas): Records {
  const records = Object.values(store.serialize('document'));
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(sorted.map((record) => [record.id, record]));
}

function line(points: number): Point[] {
  return Array.from({ length: points }, (_, n) => ({ x: n * 3, y: (n * n) % 17, z: 0.5 }));
}

/**
 * A performance ends with the board, record for record, but for who made what; and on its way,
 * whatever is there in the end has come by when it had come, and lies where it lay.
 */
function expectTold(
  script: ReplayScript | undefined,
  seen: ReadonlyMap<number, Records>,
  end: Records,
): void {
  const states = script && new States(script);
  const last = Object.fromEntries(states?.at(states.count) ?? []);
  if (states) expect(last).toEqual(namelessly(end));
  else expect(placesOf(Object.values(end))).toEqual([]);
  for (const [n, { seq }] of script?.steps.entries() ?? []) {
    const then = Object.values(seen.get(seq) ?? {}).filter(({ id }) => id in last);
    expect(placesOf(states?.at(n + 1).values() ?? [])).toEqual(placesOf(then));
  }
}

/** Who made something is no part of a performance. */
function namelessly(records: Records): object {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => {
      const { by: _, ...meta } = record.meta;
      return [id, { ...record, meta }];
    }),
  );
}

function placesOf(records: Iterable<UnknownRecord>): object[] {
  return [...records]
    .filter(({ typeName }) => typeName === 'shape')
    .map(({ id, ...rest }) => ({ id, x: Reflect.get(rest, 'x'), y: Reflect.get(rest, 'y') }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('whatever three people do, undo and do again, across restarts and new epochs, and while somebody looks on, any moment is what they had then, and so is the end of its replay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (deeds) => {
      const session = await Session.begin();
      const seen = new Map<number, Records>();
      for (const what of deeds) {
        await session.do(what);
        const { seq, records } = await session.seen();
        seen.set(seq, records);
      }
      for (const [seq, records] of seen) {
        expect(await session.past.records(seq)).toEqual(records);
      }
      const { records: end } = await session.seen();
      expect(await session.past.records()).toEqual(end);
      expectTold(await session.replay(), seen, end);
      await session.server.close();
    }),
    { numRuns: 6 },
  );
}, 300_000);
