import { roundOpenIn, type UnknownRecord } from '@gapboard/board';
import type { Scrub } from '@gapboard/history';
import type { BoardId } from '../ids.ts';
import { recordsIn } from '../handedIn.ts';
import type { Room } from '../rooms/Room.ts';
import {
  countOf,
  packed,
  type SnapshotContent,
  unpacked,
  UnreadableSnapshotError,
} from '../rooms/snapshots.ts';
import type { BallotContent, Storage } from '../storage/Storage.ts';
import { stateOf } from '../workshop/state.ts';
import { roundWithout, type Things } from './scrub.ts';

/**
 * Rewrites the versions of a board that hold what is to go. One that nobody can read any more may
 * hold it as well, and is of no other use: it goes.
 * @returns how many were rewritten or went
 */
export async function scrubSnapshots(
  storage: Storage,
  board: BoardId,
  things: Things,
  scrub: Scrub,
): Promise<number> {
  let count = 0;
  for (const { id } of await storage.snapshots(board)) {
    const snapshot = await storage.snapshot(board, id);
    if (!snapshot) continue;
    const content = await unpacked(snapshot).catch((error: unknown) => {
      if (error instanceof UnreadableSnapshotError) return undefined;
      throw error;
    });
    if (!content) {
      await storage.dropSnapshots(board, [id]);
      count++;
      continue;
    }
    const left = contentWithout(content, things, scrub);
    if (!left) continue;
    await storage.rewriteSnapshot(board, id, {
      content: await packed(left),
      ...countOf(left.records),
    });
    count++;
  }
  return count;
}

/** `undefined` if nothing of it has to go. */
function contentWithout(
  content: SnapshotContent,
  things: Things,
  scrub: Scrub,
): SnapshotContent | undefined {
  const records = content.records.flatMap((record) => scrub(record) ?? []);
  const rounds = content.rounds?.map((round) => roundWithout(round, things));
  const isSame =
    sameItems(records, content.records) && (!rounds || sameItems(rounds, content.rounds ?? []));
  if (isSame) return undefined;
  // A vote less some words is a vote.
  return {
    ...content,
    records,
    ...(rounds && { rounds: rounds as SnapshotContent['rounds'] & {} }),
  };
}

/** Every record that is kept of a board beside its document: in versions, and in what was handed in. */
export async function recordsBeside(storage: Storage, board: BoardId): Promise<UnknownRecord[]> {
  const records = new Map<string, UnknownRecord>();
  for (const work of await storage.handedIn(board)) {
    for (const record of recordsIn(work)) records.set(record.id, record);
  }
  for (const { id } of await storage.snapshots(board)) {
    const snapshot = await storage.snapshot(board, id);
    const content = snapshot && (await unpacked(snapshot).catch(() => undefined));
    for (const record of content?.records ?? []) records.set(record.id, record);
  }
  return [...records.values()];
}

/** Rewrites work that was handed in; of which nothing is left goes. Answers how many pieces that were. */
export async function scrubHandedIn(
  storage: Storage,
  board: BoardId,
  scrub: Scrub,
): Promise<number> {
  let count = 0;
  for (const work of await storage.handedIn(board)) {
    const records = recordsIn(work);
    const left = records.flatMap((record) => scrub(record) ?? []);
    if (sameItems(left, records)) continue;
    const hasShapes = left.some(({ typeName }) => typeName === 'shape');
    const content = hasShapes ? Buffer.from(JSON.stringify(left)) : undefined;
    await storage.rewriteHandedIn(board, work.id, content);
    count++;
  }
  return count;
}

/** Takes notes off the ballots of a round that is open; whoever voted for them has those votes again. */
export async function scrubBallots(storage: Storage, room: Room, things: Things): Promise<number> {
  const round = roundOpenIn(stateOf(room));
  if (!round) return 0;
  let count = 0;
  for (const ballot of await storage.ballots(room.board, round.id)) {
    const content = ballotWithout(ballot.content, things);
    if (!content) continue;
    await storage.castBallot(room.board, { ...ballot, content });
    count++;
  }
  return count;
}

function ballotWithout(content: BallotContent, things: Things): BallotContent | undefined {
  if ('order' in content) {
    const order = content.order.filter((id) => !things.has(id));
    return order.length < content.order.length ? { order } : undefined;
  }
  const all = Object.entries(content.votes);
  const left = all.filter(([id]) => !things.has(id));
  return left.length < all.length ? { votes: Object.fromEntries(left) } : undefined;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, n) => one === b[n]);
}
