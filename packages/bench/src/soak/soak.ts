import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createBoardSchema } from '@gapboard/board/schema';
import { readRecords } from '@gapboard/sync';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import type { GapboardCalls } from '../gapboard/server.ts';
import { joinBoard, makeBoard } from '../gapboard/sessions.ts';
import { Child } from '../process/Child.ts';
import { pause, sum, until } from '../process/work.ts';
import type { Sample } from './judge.ts';
import { randomFrom } from './random.ts';
import { SoakPerson } from './SoakPerson.ts';
import type { WeighCalls } from './weigh.ts';

export interface SoakOptions {
  seconds: number;
  people: number;
  sampleEverySeconds: number;
  seed: number;
  onSample?: (sample: Sample) => void;
}

export interface Soaked {
  samples: Sample[];
  /** whether all, somebody who came at the very end among them, had the same records */
  allEqual: boolean;
  /** what tldraw's schema says against records of the board */
  invalid: string[];
  /** people whose work the server had not called saved when all was quiet */
  unsaved: number;
  refusals: number;
  drops: number;
  reloads: number;
}

const LIVE_EVERY_MS = 100;
const QUIET_AT_MOST_MS = 30_000;
const HERE = import.meta.dirname;

/** So many people live on one board for so long, with a server in a process of its own. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gapboard-soak-'));
  const server = new Child<GapboardCalls>(path.join(HERE, '../gapboard/server.ts'));
  const scales = new Child<WeighCalls>(path.join(HERE, 'weigh.ts'));
  const people: SoakPerson[] = [];
  try {
    const port = await server.ask('open', { folder });
    const random = randomFrom(options.seed);
    const board = await makeBoard(port, 'A long day');
    const url = `ws://127.0.0.1:${port}/sync/${board.id}`;
    const names = Array.from({ length: options.people }, (_, n) => `Person ${n}`);
    for (const [n, session] of (await joinBoard(port, board, names)).entries()) {
      people.push(new SoakPerson(url, session, `Person ${n}`, random));
    }
    await until('all are in', () => people.every(({ isLive }) => isLive), QUIET_AT_MOST_MS);
    for (const person of people) person.unpack();
    const samples = await watch(people, server, scales, options);

    for (const person of people) person.wake();
    const allSaved = (): boolean => people.every(({ isSaved }) => isSaved);
    // Whether it did is in what is found.
    await until('all is saved', allSaved, QUIET_AT_MOST_MS).catch(() => undefined);
    const unsaved = people.filter(({ isSaved }) => !isSaved).length;
    const last = new SoakPerson(url, board.session, 'Facilitator', random);
    people.push(last);
    await until('the last one is in', () => last.isLive, QUIET_AT_MOST_MS);
    await until('all are equal', () => areEqual(people), QUIET_AT_MOST_MS).catch(() => undefined);
    return {
      samples,
      allEqual: areEqual(people),
      invalid: invalidIn(last.doc),
      unsaved,
      refusals: sum(people.map(({ refusals }) => refusals)),
      drops: sum(people.map(({ drops }) => drops)),
      reloads: sum(people.map(({ reloads }) => reloads)),
    };
  } finally {
    for (const person of people) person.leave();
    await Promise.all([server.kill(), scales.kill()]);
    rmSync(folder, { recursive: true });
  }
}

async function watch(
  people: SoakPerson[],
  server: Child<GapboardCalls>,
  scales: Child<WeighCalls>,
  { seconds, sampleEverySeconds, onSample }: SoakOptions,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const life = setInterval(() => {
    for (const person of people) person.live();
  }, LIVE_EVERY_MS);
  try {
    const begun = performance.now();
    for (let due = sampleEverySeconds; due <= seconds; due += sampleEverySeconds) {
      await pause(begun + due * 1000 - performance.now());
      const someone = people.find(({ isLive }) => isLive);
      if (!someone) throw new Error('Nobody is on the board any more.');
      const { doc } = someone;
      const health = await server.ask('health', null);
      const sample: Sample = {
        ...health,
        diskMb: await server.ask('disk', null),
        at: due,
        people: people.filter(({ isLive }) => isLive).length,
        records: readRecords(doc).live.size,
        structs: [...doc.store.clients.values()].reduce((total, list) => total + list.length, 0),
        documentMb: await scales.ask('weigh', Y.encodeStateAsUpdate(doc)),
      };
      samples.push(sample);
      onSample?.(sample);
    }
  } finally {
    clearInterval(life);
  }
  return samples;
}

function areEqual(people: SoakPerson[]): boolean {
  const [first, ...others] = people.map(({ doc }) => readRecords(doc).live);
  const sorted = (records = new Map<string, unknown>()): [string, unknown][] =>
    [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return others.every((other) => equalityDeep(sorted(other), sorted(first)));
}

function invalidIn(doc: Y.Doc): string[] {
  const { types } = createBoardSchema();
  const { live, unreadable } = readRecords(doc);
  const problems = [...unreadable].map(([id, why]) => `${id}: ${why}`);
  for (const record of live.values()) {
    try {
      // A type that the schema does not know is a problem like any other.
      types[record.typeName as keyof typeof types].validate(record);
    } catch (error) {
      problems.push(`${record.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return problems;
}
