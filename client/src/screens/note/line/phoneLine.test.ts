import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PhoneLine, type PhoneView } from './PhoneLine.ts';

/** A stream as a browser has it. */
class FakeSource {
  readyState = 1;
  isClosed = false;
  readonly #listeners = new Map<string, (event: Event) => void>();
  addEventListener(name: string, listener: (event: Event) => void): void {
    this.#listeners.set(name, listener);
  }
  close(): void {
    this.isClosed = true;
  }
  say(name: string, value: unknown): void {
    const event = new MessageEvent(name, { data: JSON.stringify(value) });
    this.#listeners.get(name)?.(event);
  }
  fail(readyState: number): void {
    this.readyState = readyState;
    this.#listeners.get('error')?.(new Event('error'));
  }
}

function line(kept: Partial<PhoneView> = {}) {
  const sources: FakeSource[] = [];
  const seen = { doubts: 0, kept: undefined as PhoneView | undefined };
  const phone = new PhoneLine({
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    kept,
    keep: (view) => {
      seen.kept = view;
    },
    onDoubt: () => seen.doubts++,
    random: () => 1,
  });
  phone.open();
  const newest = (): FakeSource => sources.at(-1) ?? new FakeSource();
  return { phone, sources, newest, seen };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what the server says is shown part by part, and what one can choose from is kept for the next time', () => {
  const { phone, newest, seen } = line({ maps: [] });
  expect(phone.view).toMatchObject({ line: 'coming', maps: [] });
  newest().say('round', null);
  newest().say('maps', [{ id: 'shape:m', title: 'Map', themes: [], outcomes: [] }]);
  expect(phone.view).toMatchObject({ line: 'live', round: null });
  expect(seen.kept?.maps?.[0]?.id).toBe('shape:m');
});

test('a line that breaks is lost until the browser has it back; one that was refused is asked about and tried again, more and more slowly', () => {
  const { phone, sources, newest, seen } = line();
  newest().say('now', 1);
  newest().fail(0);
  expect(phone.view.line).toBe('lost');
  expect(sources).toHaveLength(1);
  newest().say('now', 2);
  expect(phone.view.line).toBe('live');
  newest().fail(2);
  expect([phone.view.line, seen.doubts]).toEqual(['lost', 1]);
  vi.advanceTimersByTime(1_000);
  expect(sources).toHaveLength(2);
  newest().fail(2);
  vi.advanceTimersByTime(1_000);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1_000);
  expect(sources).toHaveLength(3);
});

test('a line on which nothing comes any more is opened anew', () => {
  const { phone, sources, newest } = line();
  newest().say('now', 1);
  vi.advanceTimersByTime(39_000);
  newest().say('now', 2);
  vi.advanceTimersByTime(39_000);
  expect(sources).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(phone.view.line).toBe('lost');
  expect(sources).toHaveLength(2);
  expect(sources[0]?.isClosed).toBe(true);
});

test('who has another name comes back at once; who was taken off stays away', () => {
  const { sources, newest, seen } = line();
  newest().say('end', 'changed');
  expect([sources.length, seen.doubts]).toEqual([2, 1]);
  newest().say('end', 'removed');
  newest().fail(2);
  vi.advanceTimersByTime(120_000);
  expect([sources.length, seen.doubts]).toEqual([2, 2]);
});
