import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { Outcome } from './run.ts';

const NAME_WIDTH = 14;
/** A load process that uses more of a core than this may itself be what is late. */
const BUSY_LOAD = 0.9;
/** What ten people who draw thirty updates a second send. */
const EDITS_PER_SECOND = 300;

const COLUMNS: [string, (outcome: Outcome) => string][] = [
  ['p50 ms', ({ p50 }) => figure(p50, 1)],
  ['p95 ms', ({ p95 }) => figure(p95, 1)],
  ['p99 ms', ({ p99 }) => figure(p99, 1)],
  ['delivered %', ({ delivered }) => figure(100 * delivered, 1)],
  ['complete %', ({ complete }) => figure(100 * complete, 1)],
  ['server cores', ({ serverCores }) => figure(serverCores, 2)],
  ['kB/s each', ({ kbPerSecond }) => figure(kbPerSecond, 1)],
  ['server MB', ({ rssMb }) => figure(rssMb, 0)],
  ['load cores', ({ loadCores }) => figure(loadCores, 2)],
  ['edits/s', ({ editsPerSecond }) => figure(editsPerSecond, 0)],
  ['pointers/s', ({ pointersPerSecond }) => figure(pointersPerSecond, 0)],
  ['seen/s', ({ pointersSeen }) => figure(pointersSeen, 0)],
];

function figure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

/** What is measured, and what is not. */
export function notes(contenders: ContenderName[], seconds: number, cores: number): string {
  const lines = [
    `One board; ten people draw recorded strokes at 30 updates/s, a quarter point at 20/s; ${seconds} s measured after 3 s`,
    `of the same. ${cores} cores, which also run the load, in two processes: a sample of 40 people (the ten who draw among`,
    'them; half joined first, half last) whose every message is read, and the crowd, whose messages are counted.',
    '',
    'p50, p95, p99: from the sending of an edit to its arrival at each other person of the sample.',
    'delivered: of those arrivals, how many came within 5 s. complete: when all is quiet, how many of everyone have the',
    'last edit of each who drew. server cores, MB: processor time and resident memory of the server’s process.',
    'kB/s each: all bytes that TCP brought, over everyone. load cores: both load processes; near 1 for one of them,',
    'what is late may be the load. edits/s: sent, of 300. pointers/s: positions sent by everyone; a Gapboard client sends',
    'as many as the room says it takes, fewer in a larger room. seen/s: positions that came to each of the sample.',
    'Presence of the others: awareness states of some 400 bytes, renewed as y-protocols does; for sync-core its records.',
    '',
    ...contenders.map((name) => `${name.padEnd(NAME_WIDTH)} ${CONTENDERS[name].what}`),
  ];
  return lines.join('\n');
}

export function titles(): string {
  return ['server'.padEnd(NAME_WIDTH), ...COLUMNS.map(([title]) => title)].join('  ');
}

export function row(contender: ContenderName, outcome: Outcome): string {
  const cells = COLUMNS.map(([title, cell]) => cell(outcome).padStart(title.length));
  const remarks = [
    outcome.loadCores > BUSY_LOAD && 'the load was busy',
    outcome.editsPerSecond < 0.95 * EDITS_PER_SECOND && 'the load fell behind',
    outcome.lost.length > 0 && `${outcome.lost.length} lost the line (${outcome.lost[0]})`,
  ].filter((remark) => remark !== false);
  return [contender.padEnd(NAME_WIDTH), ...cells, remarks.join('; ')].join('  ').trimEnd();
}

/** Whether Gapboard got where it wants to be, said plainly. */
export function reach(
  outcomeOf: (contender: ContenderName, people: number) => Outcome | undefined,
): string {
  const at200 = outcomeOf('gapboard', 200);
  const peer = outcomeOf('hocuspocus', 200);
  const at1000 = outcomeOf('gapboard', 1_000);
  const lines = [
    verdict(
      '200 people: at most half of Hocuspocus’s processor time',
      at200 && peer && at200.serverCores <= peer.serverCores / 2,
      at200 && peer && `${figure(at200.serverCores, 2)} of ${figure(peer.serverCores, 2)} cores`,
    ),
    verdict(
      '200 people: at most 60 kB/s to each',
      at200 && at200.kbPerSecond <= 60,
      at200 && `${figure(at200.kbPerSecond, 1)} kB/s`,
    ),
    verdict(
      '1,000 people: p95 under 100 ms',
      at1000 && at1000.p95 < 100,
      at1000 && `${figure(at1000.p95, 1)} ms`,
    ),
    verdict(
      '1,000 people: everything delivered',
      at1000 && at1000.delivered === 1 && at1000.complete === 1,
      at1000 &&
        `${figure(100 * at1000.delivered, 2)} %, complete ${figure(100 * at1000.complete, 2)} %`,
    ),
  ];
  return `\nReach\n${lines.join('\n')}`;
}

function verdict(goal: string, holds: boolean | undefined, figures: string | undefined): string {
  const said = holds === undefined ? 'not measured' : holds ? 'yes' : 'NO';
  return `${goal}: ${said}${figures === undefined ? '' : ` (${figures})`}`;
}
