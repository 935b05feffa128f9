import type { Actor, Role, UnknownRecord } from '@gapboard/board';
import { peopleOf, recordsOf, sessionOf } from '@gapboard/sync';
import { equalityDeep } from 'lib0/function';
import type { Log } from '../log.ts';
import type { Browser } from '../testing/browser.ts';
import { addNote } from '../testing/notes.ts';
import { seeded } from '../testing/random.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { startTestServer, type TestServer, until } from '../testing/server.ts';
import { Writer } from '../testing/writer.ts';
import { exhibit, type Owner, put } from './exhibits.ts';
import { Watcher } from './Watcher.ts';

export const ATTACKERS = ['viewer', 'participant', 'scribe'] as const;
export type AttackerRole = (typeof ATTACKERS)[number];

/** What every mark of an attack begins with: it is looked for wherever it must not be. */
export const MARK = 'HOSTILE-MARK';
const SIGN_OF_LIFE = 'shape:sign-of-life';
const HONEST = /^shape:(?:writer\d+-\d+|sign-of-life)$/;

/** Somebody who attacks, and what they know. */
export interface Attacker {
  client: RawClient;
  actor: Actor;
  hall: Hall;
  /** letters that must reach nobody */
  mark: string;
  /** Says that this is theirs, and may be on the board. */
  mine(id: string): void;
  /** Puts something of their own on the board, as they may; answers its id. */
  own(record: UnknownRecord): Promise<string>;
}

interface Guest {
  browser: Browser;
  actor: Actor;
}

/** A board on which honest people work while others try what they may not. */
export class Hall {
  readonly server: TestServer;
  readonly board: string;
  readonly watcher: Watcher;
  readonly writers: readonly Writer[];
  /** whose things the exhibits are */
  readonly owners: Record<'participant' | 'scribe' | 'facilitator', Owner>;
  /** what the operator would have been alarmed by */
  readonly alarms: string[];
  readonly #attackers: Record<AttackerRole, Guest>;
  readonly #exhibits: readonly string[];
  /** what attackers put on the board as they may */
  readonly #theirOwn = new Set<string>();
  readonly #people: string;
  /** the lines of the writers: an honest one is never closed */
  readonly #lines: readonly unknown[];
  #attacks = 0;
  #signs = 0;

  private constructor(parts: Parts) {
    this.server = parts.server;
    this.board = parts.board;
    this.watcher = parts.watcher;
    this.writers = parts.writers;
    this.owners = parts.owners;
    this.alarms = parts.alarms;
    this.#attackers = parts.attackers;
    this.#exhibits = parts.exhibits;
    this.#lines = this.writers.map(({ client }) => client.socket());
    this.#people = JSON.stringify(peopleOf(this.watcher.doc).toJSON());
  }

  /** Opens the board, with everyone in it and the honest at work. */
  static async open(): Promise<Hall> {
    const alarms: string[] = [];
    const server = await startTestServer({ log: alarming(alarms) });
    const ama = server.newBrowser();
    const { board, links } = await ama.createBoard();
    const join = async (role: Role, name: string): Promise<Guest> => {
      const browser = server.newBrowser();
      const { body } = await browser.join(links[role], name);
      return { browser, actor: { id: body.participant.id, role } };
    };
    const owner = async ({ browser, actor }: Guest): Promise<Owner> => {
      const client = browser.raw(board);
      await client.sync();
      return { client, actor };
    };
    const { participant } = (await ama.get(`/api/boards/${board}`)).body;
    const owners = {
      participant: await owner(await join('participant', 'Ben')),
      scribe: await owner(await join('scribe', 'Cai')),
      facilitator: await owner({
        browser: ama,
        actor: { id: participant.id, role: 'facilitator' },
      }),
    };
    const exhibits = await exhibit(owners);
    owners.participant.client.edit((doc) => addNote(doc, 'sign-of-life'));
    const random = seeded(5);
    const writers: Writer[] = [];
    for (const n of [0, 1]) {
      const { browser, actor } = await join(n === 0 ? 'participant' : 'scribe', `Writer ${n}`);
      writers.push(new Writer(browser, board, { name: `writer${n}`, actor }, random));
    }
    const attackers = {
      viewer: await join('viewer', 'Eve'),
      participant: await join('participant', 'Mal'),
      scribe: await join('scribe', 'Rob'),
    };
    for (const guest of Object.values(attackers)) await owner(guest);
    const { browser } = await join('viewer', 'Wen');
    const seen = browser.raw(board, { packed: true, parts: true });
    const watcher = new Watcher(seen);
    await seen.sync();
    await until('the writers are there', () => writers.every(({ isLive }) => isLive));
    for (const writer of writers) writer.start();
    return new Hall({ server, board, watcher, writers, owners, alarms, attackers, exhibits });
  }

  /** An attacker comes, and knows all that is on the board. */
  async enter(role: AttackerRole): Promise<Attacker> {
    const { browser, actor } = this.#attackers[role];
    const client = browser.raw(this.board);
    await client.sync();
    const mark = `${MARK}-${++this.#attacks}-${role}-`;
    const mine = (id: string): void => void this.#theirOwn.add(id);
    const own = async (record: UnknownRecord): Promise<string> => {
      mine(record.id);
      await put({ client, actor }, [record]);
      return record.id;
    };
    return { client, actor, hall: this, mark, mine, own };
  }

  browserOf(role: AttackerRole): Browser {
    return this.#attackers[role].browser;
  }

  /** What honest people have made, as it is for the others now. */
  exhibits(): Record<string, unknown> {
    return Object.fromEntries(this.#exhibits.map((id) => [id, this.watcher.record(id)]));
  }

  /** Ids on the board that nobody has put there as they may. */
  strangers(): string[] {
    return [...recordsOf(this.watcher.doc).keys()].filter(
      (id) => !HONEST.test(id) && !this.#exhibits.includes(id) && !this.#theirOwn.has(id),
    );
  }

  /** Whether the lists of people and of what happens in the workshop are not as they were. */
  get isSessionTouched(): boolean {
    const { doc } = this.watcher;
    return sessionOf(doc).size > 0 || JSON.stringify(peopleOf(doc).toJSON()) !== this.#people;
  }

  /** Whether the writers are on the lines they came by. */
  get areWritersUndisturbed(): boolean {
    return this.writers.every(
      ({ client, isLive }, n) => isLive && client.socket() === this.#lines[n],
    );
  }

  /** Waits until an honest edit that was made now has reached the others: all before it has, too. */
  async passed(): Promise<void> {
    const x = ++this.#signs;
    this.owners.participant.client.edit((doc) =>
      recordsOf(doc).get(SIGN_OF_LIFE)?.set('xy', [x, 0]),
    );
    const seen = recordsOf(this.watcher.doc);
    const there = (): boolean => equalityDeep(seen.get(SIGN_OF_LIFE)?.get('xy'), [x, 0]);
    await until('an honest edit reaches the others', there);
  }
}

type Parts = Pick<Hall, 'server' | 'board' | 'watcher' | 'writers' | 'owners' | 'alarms'> & {
  attackers: Record<AttackerRole, Guest>;
  exhibits: readonly string[];
};

function alarming(alarms: string[]): Log {
  const alarm = (message: string, fields = {}): void => {
    alarms.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { debug: () => undefined, info: () => undefined, warn: () => undefined, error: alarm };
}
