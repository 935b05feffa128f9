/** Runs in a process of its own: some of the people of a run. */
import { answer } from '../process/Child.ts';
import { pause, sum } from '../process/work.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import { Deliveries } from './Deliveries.ts';
import type { Dialect, Mark, Person, Seat } from './dialects/dialect.ts';
import { WireSocket } from './WireSocket.ts';

const DRAWS_EVERY_MS = 1000 / 30;
const POINTS_EVERY_MS = 1000 / 20;
/** Finer than anything that is sent, so that people do not act in step. */
const PACE_MS = 4;
/** Opened at once: as many as a hall brings in the same moment, and less than a listen queue holds. */
const JOIN_TOGETHER = 25;
const POLL_MS = 20;

export interface Joining {
  contender: ContenderName;
  port: number;
  seats: Seat[];
  /** look at every message, and measure when it comes; otherwise only count */
  closely: boolean;
}

/** What came and went between two moments. */
export interface Traffic {
  ms: number;
  bytes: number;
  edits: number;
  pointers: number;
  /** positions that came to each of those who are looked at closely */
  pointersSeen: number;
}

export interface LoadCalls {
  join: (joining: Joining) => Promise<void>;
  start: (input: null) => void;
  measure: (on: boolean) => Traffic;
  /** Everyone stops; resolves when all that was measured has come, or after so many ms. */
  settle: (atMostMs: number) => Promise<void>;
  /** From now on everyone's messages are looked at. */
  watch: (input: null) => void;
  lastEdits: (input: null) => Mark[];
  /** how many of these edits have come to how many people, within so many ms */
  reached: (input: { marks: Mark[]; atMostMs: number }) => Promise<{ reached: number; of: number }>;
  results: (input: null) => { latencies: Float64Array; expected: number; lost: string[] };
}

interface Someone {
  index: number;
  seat: Seat;
  socket: WireSocket;
  person: Person;
  furthest: Map<string, number>;
  /** when they act next, in ms */
  due: { draw: number; point: number; renew: number };
}

const people: Someone[] = [];
const lost: string[] = [];
const traffic = { edits: 0, pointers: 0 };
let deliveries = new Deliveries(0);
/** whose edits a key counts */
const own = new Map<string, Person>();
let renewEveryMs = Infinity;
let measuring = false;
let pace: NodeJS.Timeout | undefined;
let before = { at: 0, bytes: 0, seen: 0 };

function sit(index: number, seat: Seat, port: number, dialect: Dialect, closely: boolean): Someone {
  const headers: Record<string, string> = seat.cookie === '' ? {} : { Cookie: seat.cookie };
  const socket = new WireSocket(port, dialect.path(seat), headers, {
    opened: () => someone.person.opened(),
    message: (payload) => take(someone, payload, closely),
    closed: (why) => lost.push(`${seat.name}: ${why}`),
  });
  const person = dialect.newPerson(seat, (message) => socket.send(message));
  const due = { draw: Infinity, point: Infinity, renew: Infinity };
  const someone: Someone = { index, seat, socket, person, furthest: new Map(), due };
  return someone;
}

function take(someone: Someone, payload: Buffer, closely: boolean): void {
  const at = performance.now();
  for (const mark of someone.person.received(payload)) {
    if (closely) deliveries.received(someone.index, mark, at);
    const known = someone.furthest.get(mark.key) ?? 0;
    if (mark.upTo > known) someone.furthest.set(mark.key, mark.upTo);
  }
}

async function join({ contender, port, seats, closely }: Joining): Promise<void> {
  const { dialect } = CONTENDERS[contender];
  for (let n = 0; n < seats.length; n += JOIN_TOGETHER) {
    const group = seats
      .slice(n, n + JOIN_TOGETHER)
      .map((seat, nth) => sit(people.length + nth, seat, port, dialect, closely));
    people.push(...group);
    while (!group.every(({ person }) => person.isIn)) {
      if (lost.length > 0) throw new Error(`Somebody could not join. ${lost[0]}`);
      await pause(POLL_MS);
    }
    // One of those who only count still listens for how often the room takes pointers.
    for (const { index, socket } of group) socket.wanted = closely || index === 0;
  }
  deliveries = new Deliveries(people.length);
}

function start(): void {
  const now = performance.now();
  for (const { seat, due } of people) {
    // Spread evenly, as people are.
    const phase = (seat.n * 0.618) % 1;
    if (seat.draws) due.draw = now + phase * DRAWS_EVERY_MS;
    if (seat.points) due.point = now + phase * POINTS_EVERY_MS;
    due.renew = now + phase * renewEveryMs;
  }
  pace = setInterval(() => {
    for (const someone of people) act(someone);
  }, PACE_MS);
}

function act(someone: Someone): void {
  const { due, person } = someone;
  const now = performance.now();
  if (now >= due.draw) {
    due.draw = after(due.draw, DRAWS_EVERY_MS, now);
    traffic.edits++;
    const mark = person.draw();
    deliveries.sent(someone.index, mark, now, measuring);
  }
  if (now >= due.point) {
    due.point = after(due.point, POINTS_EVERY_MS, now);
    if (person.point()) traffic.pointers++;
  }
  if (now >= due.renew) {
    due.renew = after(due.renew, renewEveryMs, now);
    person.renew();
  }
}

/** The next time; what a starved process has missed is not made up for in a burst, but missing from its counts. */
function after(due: number, everyMs: number, now: number): number {
  return now - due > everyMs ? now + everyMs : due + everyMs;
}

function bytesSoFar(): number {
  return sum(people.map(({ socket }) => socket.bytes));
}

/** Whether it became true within the time. */
async function within(atMostMs: number, holds: () => boolean): Promise<boolean> {
  const end = performance.now() + atMostMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

function reachedOf(marks: Mark[]): { reached: number; of: number } {
  let reached = 0;
  let of = 0;
  for (const { person, furthest } of people) {
    for (const { key, upTo } of marks) {
      if (own.get(key) === person) continue;
      of++;
      if ((furthest.get(key) ?? 0) >= upTo) reached++;
    }
  }
  return { reached, of };
}

answer<LoadCalls>({
  async join(joining) {
    ({ renewEveryMs } = CONTENDERS[joining.contender].dialect);
    await join(joining);
  },
  start: () => start(),
  measure(on) {
    measuring = on;
    const seen = sum(people.map(({ person }) => person.pointersSeen));
    const now = { at: performance.now(), bytes: bytesSoFar(), seen };
    const counted = {
      ms: now.at - before.at,
      bytes: now.bytes - before.bytes,
      pointersSeen: (now.seen - before.seen) / people.length,
      ...traffic,
    };
    before = now;
    traffic.edits = 0;
    traffic.pointers = 0;
    return counted;
  },
  async settle(atMostMs) {
    clearInterval(pace);
    await within(atMostMs, () => deliveries.latencies.length >= deliveries.expected);
  },
  watch() {
    for (const { socket } of people) socket.wanted = true;
  },
  lastEdits: () =>
    people.flatMap(({ seat, person }) => {
      if (!seat.draws) return [];
      const mark = person.draw();
      own.set(mark.key, person);
      return [mark];
    }),
  async reached({ marks, atMostMs }) {
    await within(atMostMs, () => {
      const { reached, of } = reachedOf(marks);
      return reached === of;
    });
    return reachedOf(marks);
  },
  results: () => ({ latencies: deliveries.latencies, expected: deliveries.expected, lost }),
});
