/**
 * `pnpm bench edits -- --edits 4000 --boards 2000`: how many small edits a second one room applies,
 * checks and stores; what an idle board takes; how many boards can be open at once. Beside
 * Hocuspocus, which checks and stores nothing here.
 */
import { idleBoards, type Idle, openUntil } from './edits/boards.ts';
import { gapboardParty, hocuspocusParty, type Party } from './edits/parties.ts';
import { rateOf, UNDER_WAY } from './edits/rate.ts';
import { number, options } from './process/options.ts';

/** Long enough to be looked at, short enough to be waited for twice. */
const GRACE_MS = 2_000;
const IDLE_BOARDS = 200;
const NOTES = 100;
const OPEN_STEP = 500;
const OPEN_RSS_MB = 2_000;

const given = options(['edits', 'boards']);
const editsEach = Math.ceil(number(given.edits, 4_000));
const boards = Math.ceil(number(given.boards, 2_000));

/** Each measurement on a server of its own, so that none inherits another's heap. */
async function on<T>(start: () => Promise<Party>, work: (party: Party) => Promise<T>): Promise<T> {
  const party = await start();
  try {
    return await work(party);
  } finally {
    await party.end();
  }
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

console.log(
  [
    `Small edits of one board by 8 people, ${editsEach} each, never more than ${UNDER_WAY} of one person unacknowledged.`,
    'Acknowledged means: by Gapboard, judged and on disk (synchronous=FULL); by Hocuspocus, applied in memory.',
  ].join('\n'),
);
const rates: Record<string, object> = {};
for (const start of [gapboardParty, hocuspocusParty]) {
  await on(
    () => start(),
    async (party) => {
      // The first thousand compile what the others use.
      await rateOf(party, Math.min(1_000, editsEach));
      const rate = await rateOf(party, editsEach);
      rates[party.name] = {
        'edits/s': round(rate.perSecond),
        'server µs each': round(rate.microseconds),
        'acknowledged p50 ms': round(rate.p50, 1),
        'p95 ms': round(rate.p95, 1),
        'B each': round(rate.bytes),
        'load cores': round(rate.loadCores, 2),
      };
    },
  );
}
console.table(rates);

console.log(
  `\nkB that each of ${IDLE_BOARDS} idle boards with ${NOTES} notes takes on the server:`,
);
const idle: Record<string, object> = {};
const withOnePerson = ({ heapKb, rssKb }: Idle): object => ({
  'one person: heap': round(heapKb),
  'one person: resident': round(rssKb),
});
idle['Gapboard'] = await on(
  () => gapboardParty({ graceMs: GRACE_MS }),
  async (party) => {
    const { visited, deserted, closed } = await idleBoards(party, IDLE_BOARDS, NOTES, GRACE_MS);
    return {
      ...withOnePerson(visited),
      ...(deserted && { 'nobody, still loaded: heap': round(deserted.heapKb) }),
      'put away: heap': round(closed.heapKb),
    };
  },
);
idle['Hocuspocus'] = await on(hocuspocusParty, async (party) => {
  const { visited, closed } = await idleBoards(party, IDLE_BOARDS, NOTES, 0);
  return { ...withOnePerson(visited), 'put away: heap': round(closed.heapKb) };
});
console.table(idle);

console.log(
  `\nBoards open at once, one person and ten notes each, until ${boards} or ${OPEN_RSS_MB} MB:`,
);
const steps = await on(
  () => gapboardParty(),
  (party) =>
    openUntil(party, { boards, rssMb: OPEN_RSS_MB, step: Math.min(OPEN_STEP, boards), notes: 10 }),
);
console.table(
  steps.map((step) => ({
    boards: step.boards,
    'seconds so far': round(step.seconds, 1),
    'heap MB': round(step.heapMb),
    'resident MB': round(step.rssMb),
  })),
);
