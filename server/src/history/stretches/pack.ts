import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type BoardState,
  decodeKeyframe,
  decodeSteps,
  encodeKeyframe,
  encodeSteps,
  type Stretch,
} from '@gapboard/history';
import type { StoredStretch, StretchSummary } from '../../storage/Storage.ts';
import { stageMarks } from './stageMarks.ts';

/** As fine as a session is drawn on a line. */
const TICK_SECONDS = 10;
/** Of the levels of gzip, the one after which more time buys next to nothing here. */
const LEVEL = 6;

/**
 * A stretch as it is kept.
 * @param before what was on the board before its first step
 */
export function packStretch(stretch: Stretch, before: BoardState): StoredStretch {
  const { from, to, fromAt, toAt } = stretch;
  const stepText = encodeSteps(stretch);
  const keyframeText = stretch.keyframe && encodeKeyframe(stretch.keyframe);
  return {
    from,
    to,
    fromAt,
    toAt,
    summary: {
      ...summaryOf(stretch, before),
      stepBytes: Buffer.byteLength(stepText),
      keyframeBytes: keyframeText === undefined ? 0 : Buffer.byteLength(keyframeText),
    },
    keyframe: keyframeText === undefined ? null : gzipSync(keyframeText, { level: LEVEL }),
    steps: gzipSync(stepText, { level: LEVEL }),
  };
}

/** @throws {UnreadableMemoryError | Error} if it is not what {@link packStretch} makes */
export function unpackStretch(stored: StoredStretch): Stretch {
  const { from, to, fromAt, toAt, keyframe } = stored;
  return {
    from,
    to,
    fromAt,
    toAt,
    ...(keyframe && { keyframe: decodeKeyframe(unzip(keyframe)) }),
    ...decodeSteps(unzip(stored.steps)),
  };
}

function unzip(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString('utf8');
}

function summaryOf(
  { from, fromAt, steps }: Stretch,
  before: BoardState,
): Pick<StretchSummary, 'by' | 'edits' | 'ticks' | 'stages'> {
  const authors = new Map<string, number>();
  const edits = new Map<string, [second: number, by: number, count: number]>();
  const ticks = new Map<number, number>();
  for (const { seq, at, by } of steps) {
    const second = tickOf(at, fromAt);
    const author = authors.get(by) ?? authors.size;
    authors.set(by, author);
    const counted = edits.get(`${second} ${author}`) ?? [second, author, 0];
    counted[2]++;
    edits.set(`${second} ${author}`, counted);
    ticks.set(second, seq - from);
  }
  return {
    by: [...authors.keys()],
    edits: [...edits.values()],
    ticks: [...ticks],
    stages: stageMarks(steps, before),
  };
}

/** A server's clock may be put back in between. */
function tickOf(at: number, fromAt: number): number {
  return Math.max(0, Math.floor((at - fromAt) / 1000 / TICK_SECONDS) * TICK_SECONDS);
}
