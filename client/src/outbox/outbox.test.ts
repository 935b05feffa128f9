import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptNotesIn } from './keptNotes.ts';
import { Outbox, type Sent } from './Outbox.ts';
import type { OutboxNote, WrittenNote } from './outboxNote.ts';

const WRITTEN: WrittenNote = {
  text: 'Sleep',
  kind: 'gap',
  cell: null,
  map: null,
  stage: null,
  kept: {},
};

/** A browser's storage in memory. */
class Memory {
  readonly #items = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.#items.size;
  }
  key(n: number): string | null {
    return [...this.#items.keys()][n] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** A server that has notes by id, and a line to it that can be down, or lose the answer. */
class Server {
  readonly has = new Map<string, string>();
  line: 'up' | 'down' | 'loses the answer' = 'up';
  refuses: string | undefined;
  asked = 0;

  readonly send = async ({ id, text }: OutboxNote): Promise<Sent> => {
    this.asked++;
    if (this.line === 'down') return { to: 'later' };
    if (text === this.refuses) {
      return { to: 'nobody', why: { type: 'refused', title: 'Closed.', detail: 'Wait.' } };
    }
    this.has.set(id, text);
    return this.line === 'up' ? { to: 'server' } : { to: 'later' };
  };
}

let ids = 0;

function outbox(memory: Memory, server: Server, board = 'board'): Outbox {
  const kept = keptNotesIn(() => memory, board);
  const newId = (): string => `note-${ids++}`;
  return new Outbox({ kept, send: server.send, newId, now: () => Date.now(), random: () => 1 });
}

const texts = (box: Outbox): string[] => box.view.notes.map(({ text }) => text);
const rest = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a note is sent at once, said to be sent, and kept no longer', async () => {
  const [memory, server] = [new Memory(), new Server()];
  const box = outbox(memory, server);
  box.add(WRITTEN);
  expect(box.view.sent.size).toBe(0);
  await rest();
  expect([...server.has.values()]).toEqual(['Sleep']);
  expect([...box.view.sent]).toEqual([...server.has.keys()]);
  expect(memory.length).toBe(0);
});

test('without a line notes wait, through a reload too, and go in the order they were written', async () => {
  const [memory, server] = [new Memory(), new Server()];
  server.line = 'down';
  const before = outbox(memory, server);
  before.add({ ...WRITTEN, text: 'one' });
  await rest(10);
  before.add({ ...WRITTEN, text: 'two' });
  await rest(10);
  before.stop();
  const after = outbox(memory, server);
  expect(texts(after)).toEqual(['one', 'two']);
  server.line = 'up';
  after.sendNow();
  await rest();
  expect([...server.has.values()]).toEqual(['one', 'two']);
  expect(memory.length).toBe(0);
});

test('it is tried again, less and less often, and at once when the line is said to be back', async () => {
  const [memory, server] = [new Memory(), new Server()];
  server.line = 'down';
  const box = outbox(memory, server);
  box.add(WRITTEN);
  await rest(60_000);
  const inAMinute = server.asked;
  expect(inAMinute).toBeGreaterThan(4);
  expect(inAMinute).toBeLessThan(10);
  server.line = 'up';
  box.sendNow();
  await rest();
  expect(server.has.size).toBe(1);
  expect(server.asked).toBe(inAMinute + 1);
});

test('one whose answer was lost is sent again under its own name: the server has it once', async () => {
  const [memory, server] = [new Memory(), new Server()];
  server.line = 'loses the answer';
  const box = outbox(memory, server);
  box.add(WRITTEN);
  await rest(5_000);
  expect(server.asked).toBeGreaterThan(1);
  server.line = 'up';
  await rest(60_000);
  expect(server.has.size).toBe(1);
  expect(box.view.sent.size).toBe(1);
});

test('what the server will not have is kept with the reason, holds up nothing, and can be sent otherwise', async () => {
  const [memory, server] = [new Memory(), new Server()];
  server.refuses = 'one';
  const box = outbox(memory, server);
  box.add({ ...WRITTEN, text: 'one' });
  box.add({ ...WRITTEN, text: 'two' });
  await rest();
  expect([...server.has.values()]).toEqual(['two']);
  expect(box.view.notes[0]?.refused?.title).toBe('Closed.');
  const again = outbox(memory, server);
  expect(again.view.notes[0]?.refused?.detail).toBe('Wait.');
  const { id = '' } = again.view.notes[0] ?? {};
  again.again(id, { text: 'one, otherwise' });
  await rest();
  expect(server.has.get(id)).toBe('one, otherwise');
  again.drop(id);
  expect(texts(again)).toEqual([]);
});

test('two windows keep what each has written, another board’s notes are no business of this one, and damage is skipped', () => {
  const [memory, server] = [new Memory(), new Server()];
  server.line = 'down';
  const [here, there] = [outbox(memory, server), outbox(memory, server)];
  here.add({ ...WRITTEN, text: 'here' });
  there.add({ ...WRITTEN, text: 'there' });
  outbox(memory, server, 'other').add({ ...WRITTEN, text: 'elsewhere' });
  memory.setItem('gapboard.outbox.board.broken', '{"id":');
  memory.setItem('gapboard.outbox.board.strange', '{"id":"x","text":3}');
  expect(texts(outbox(memory, server)).toSorted()).toEqual(['here', 'there']);
});

test('where the browser keeps nothing, notes are sent all the same and it is said that they are not kept', async () => {
  const [memory, server] = [new Memory(), new Server()];
  memory.isFull = true;
  server.line = 'down';
  const box = outbox(memory, server);
  box.add(WRITTEN);
  expect(box.view.isKept).toBe(false);
  server.line = 'up';
  box.sendNow();
  await rest();
  expect(server.has.size).toBe(1);
});
