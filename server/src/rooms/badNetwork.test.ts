import { createBoardSchema } from '@gapboard/board/schema';
import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BadNetwork } from '../testing/badNetwork.ts';
import type { OwnClient } from '../testing/browser.ts';
import { addNote, notesIn } from '../testing/notes.ts';
import { pause, startTestServer, type TestServer, until } from '../testing/server.ts';

const PEOPLE = 5;
const NOTES_EACH = 40;

const schema = createBoardSchema();

function stateOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

/** Every record that is not as the schema wants it. */
function invalidIn(doc: Y.Doc): string[] {
  const { live, unreadable } = readRecords(doc);
  const types: Record<string, { validate(value: unknown): unknown }> = schema.types;
  const invalid = [...live.values()].filter((record) => {
    try {
      types[record.typeName]?.validate(record);
      return false;
    } catch {
      return true;
    }
  });
  return [...unreadable.keys(), ...invalid.map(({ id }) => id)];
}

/** A facilitator on a good line, and others whose lines go through a bad network. */
async function hall(server: TestServer) {
  const network = await BadNetwork.to(server.port);
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const others: OwnClient[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const browser = server.newBrowser();
    await browser.join(links.participant, `Person ${n}`);
    others.push(browser.at(network.origin).connection(board));
  }
  const good = ama.connection(board);
  const all = [good, ...others];
  await until('all are there', () => all.every(({ connection }) => isLive(connection)));
  return { network, all };
}

function isLive({ state }: OwnClient['connection']): boolean {
  return state.kind === 'live';
}

/** Everyone writes a note every few ms, whatever the network does. */
async function writeAll(clients: OwnClient[]): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < NOTES_EACH; n++) {
    for (const [who, { doc }] of clients.entries()) {
      const id = `by${who}-${n}`;
      addNote(doc, id);
      ids.push(id);
    }
    await pause(50);
  }
  return ids.toSorted();
}

type Trouble = (network: BadNetwork) => Promise<void>;

const TROUBLES: Record<string, Trouble> = {
  async 'lines that break'(network) {
    await pause(400);
    network.drop();
  },
  async 'lines that are cut in the middle of a message'(network) {
    await pause(400);
    network.cut();
  },
  async 'lines that the server takes for alive when their clients are back by new ones'(network) {
    await pause(300);
    const arrive = network.orphan();
    await pause(500);
    arrive();
  },
};
const TIMES = 4;

async function suffer(network: BadNetwork, trouble: Trouble): Promise<void> {
  for (let n = 0; n < TIMES; n++) await trouble(network);
}

test.for(Object.entries(TROUBLES))(
  'nothing is lost and all agree in spite of %s',
  async ([, trouble]) => {
    const server = await startTestServer();
    const { network, all } = await hall(server);
    for (const way of [network.up, network.down]) way.delayMs = 80;
    const [ids] = await Promise.all([writeAll(all), suffer(network, trouble)]);

    const isSaved = ({ connection }: OwnClient): boolean =>
      isLive(connection) && !connection.unsaved;
    await until('all is saved', () => all.every(isSaved), 15_000);
    await until('all agree', () => new Set(all.map(({ doc }) => stateOf(doc))).size === 1, 15_000);
    for (const { doc } of all) {
      expect(notesIn(doc)).toEqual(ids);
      expect(doc.store.pendingStructs).toBeNull();
      expect(invalidIn(doc)).toEqual([]);
    }
  },
);

test('who reads a kilobyte a second slows nobody, and gets there', async () => {
  const server = await startTestServer();
  const network = await BadNetwork.to(server.port);
  network.down.bytesPerSecond = 1_000;
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const [ben, carla] = [server.newBrowser(), server.newBrowser()];
  await ben.join(links.participant, 'Ben');
  await carla.join(links.participant, 'Carla');
  const [good, other] = [ama.connection(board), ben.connection(board)];
  await until('both are there', () => isLive(good.connection) && isLive(other.connection));
  addNote(good.doc, 'before');

  const slow = carla.at(network.origin).connection(board);
  const line = slow.socket();
  await until('the slow one is live', () => isLive(slow.connection), 10_000);
  expect(notesIn(slow.doc)).toEqual(['before']);

  // Some twenty seconds of that line, in little over one.
  for (let n = 0; n < 60; n++) {
    addNote(good.doc, `note${n}`);
    await pause(20);
  }
  await until('the others have all of it', () => notesIn(other.doc).length === 61);
  addNote(slow.doc, 'from-the-slow-one');
  await until('the others have it at once', () => notesIn(good.doc).includes('from-the-slow-one'));
  // Else this would not be a slow one.
  expect(notesIn(slow.doc).length).toBeLessThan(62);

  network.down.bytesPerSecond = 50_000;
  await until('the slow one gets there', () => stateOf(slow.doc) === stateOf(good.doc), 10_000);
  expect(slow.socket()).toBe(line);
});
