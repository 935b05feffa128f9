/**
 * `pnpm bench soak -- --minutes 30 --people 50`: a board on which people write, draw, move, delete,
 * take back, drop out and come back for so long, and whether its server stays as it was.
 */
import { number, options } from './process/options.ts';
import { besidesDocument, FLAT_MB_A_MINUTE, settled, slope } from './soak/judge.ts';
import { soak } from './soak/soak.ts';

const SAMPLE_EVERY_SECONDS = 10;
/** Before that a process still warms up, and its slope says nothing. */
const JUDGED_FROM_MINUTES = 5;
/** Shown at most, evenly spread: half an hour has 180 samples. */
const ROWS = 30;

const given = options(['minutes', 'people', 'seed']);
const minutes = number(given.minutes, 30);
const people = number(given.people, 50);
const seed = number(given.seed, 1);

console.log(`${people} people for ${minutes} minutes, a look every ${SAMPLE_EVERY_SECONDS} s…`);
const soaked = await soak({
  seconds: minutes * 60,
  people,
  sampleEverySeconds: SAMPLE_EVERY_SECONDS,
  seed,
});

const { samples } = soaked;
const step = Math.max(1, Math.ceil(samples.length / ROWS));
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
console.table(
  samples
    .filter((_, n) => (samples.length - 1 - n) % step === 0)
    .map((sample) => ({
      s: sample.at,
      people: sample.people,
      'heap MB': round(sample.heapMb),
      'document MB': round(sample.documentMb),
      'besides MB': round(besidesDocument(sample)),
      'rss MB': round(sample.rssMb, 0),
      'lag p50 ms': round(sample.lag.p50),
      p99: round(sample.lag.p99),
      worst: round(sample.lag.worst),
      handles: sample.handles,
      'disk MB': round(sample.diskMb),
      records: sample.records,
      structs: sample.structs,
    })),
);
const half = settled(samples);
const growth = slope(half, besidesDocument);
const documentGrowth = slope(half, ({ documentMb }) => documentMb);
const judgement =
  minutes < JUDGED_FROM_MINUTES
    ? 'too short a run to judge'
    : growth <= FLAT_MB_A_MINUTE
      ? 'flat'
      : 'NOT FLAT';
console.log(
  [
    'heap: used on the server after collection. document: what the Yjs document alone takes, weighed on a copy; it grows',
    'while people stay, since it keeps a mark of what was deleted, and is renewed when they have gone. besides: the rest.',
    '',
    `Besides the document, the second half: ${growth.toFixed(3)} MB a minute; ${judgement} (flat is up to ${FLAT_MB_A_MINUTE}).`,
    `The document: ${documentGrowth.toFixed(3)} MB a minute. Structs: ${slope(half, ({ structs }) => structs).toFixed(0)} a minute.`,
    `At the end: all replicas ${soaked.allEqual ? 'equal' : 'NOT EQUAL'}; invalid records: ${soaked.invalid.length}; people with unsaved work: ${soaked.unsaved}.`,
    `On the way: ${soaked.drops} lines dropped, ${soaked.reloads} pages reloaded, ${soaked.refusals} changes refused.`,
    ...soaked.invalid.slice(0, 5),
  ].join('\n'),
);
