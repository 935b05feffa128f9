import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Round, workshopFrom } from '@gapboard/board';
import {
  type BoardRecords,
  createBoardSchema,
  firstRecords,
  migrateRecords,
  OtherVersionError,
} from '@gapboard/board/schema';
import { readRecords, replaceRecords, sessionOf } from '@gapboard/sync';
import { newSnapshotId, type ParticipantId } from '../ids.ts';
import type { Person } from '../people.ts';
import type { SnapshotInfo, SnapshotKind, Storage, StoredSnapshot } from '../storage/Storage.ts';
import { notices } from './notices.ts';
import type { Room } from './Room.ts';

/** A snapshot's content is not one this version can show or bring back. */
export class UnreadableSnapshotError extends Error {
  override name = 'UnreadableSnapshotError';
}

/** What a snapshot holds: the board, and the results of votes there were by then. Those are never undone by bringing it back. */
export interface SnapshotContent extends BoardRecords {
  /** left out by versions that had no votes */
  rounds?: Round[];
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const schema = createBoardSchema();

/** The names of snapshots that nobody has named. */
const NAMES = {
  automatic: 'Kept automatically',
  'last-left': 'When the last person left',
} as const;

export async function takeSnapshot(
  storage: Storage,
  room: Room,
  about: { name: string; kind: SnapshotKind; by: ParticipantId | null },
): Promise<SnapshotInfo> {
  for (;;) {
    // It would hold, for good, what may yet be lost.
    if (room.failure) throw room.failure.error;
    const removals = room.removed.changes;
    const records = recordsIn(room);
    const rounds = workshopFrom(new Map(sessionOf(room.doc).entries())).rounds;
    const content = await packed({
      schema: schema.serialize(),
      records,
      rounds: rounds.filter(({ state }) => state === 'closed'),
    });
    // Something was removed for good while this was packed, and is in it.
    if (room.removed.changes !== removals) continue;
    const info: SnapshotInfo = {
      ...about,
      id: newSnapshotId(),
      at: Date.now(),
      ...countOf(records),
    };
    await storage.addSnapshot(room.board, info, content);
    return info;
  }
}

/** A snapshot's content as it is stored. */
export async function packed(content: SnapshotContent): Promise<Uint8Array> {
  return zip(JSON.stringify(content));
}

/**
 * What is stored of a snapshot, whatever version wrote it.
 * @throws {UnreadableSnapshotError}
 */
export async function unpacked({ content }: StoredSnapshot): Promise<SnapshotContent> {
  try {
    // Written by `packed` above.
    return JSON.parse((await unzip(content)).toString('utf8')) as SnapshotContent;
  } catch (cause) {
    throw new UnreadableSnapshotError('The snapshot is damaged.', { cause });
  }
}

/** What is said of a snapshot's records beside them. */
export function countOf(records: Records): Pick<SnapshotInfo, 'shapes' | 'digest'> {
  return {
    shapes: records.filter(({ typeName }) => typeName === 'shape').length,
    digest: digestOf(records),
  };
}

/** Takes a snapshot unless the newest one, or a board nobody has written on yet, says the same. */
export async function takeSnapshotIfChanged(
  storage: Storage,
  room: Room,
  kind: 'automatic' | 'last-left',
): Promise<void> {
  const [newest] = await storage.snapshots(room.board);
  const known = newest?.digest ?? digestOf(firstRecords());
  if (digestOf(recordsIn(room)) === known) return;
  await takeSnapshot(storage, room, { name: NAMES[kind], kind, by: null });
}

/**
 * A snapshot's records as this version writes them.
 * @throws {UnreadableSnapshotError}
 */
export async function contentOf(snapshot: StoredSnapshot): Promise<SnapshotContent> {
  const content = await unpacked(snapshot);
  const { rounds = [] } = content;
  try {
    return { schema: schema.serialize(), records: migrateRecords(schema, content), rounds };
  } catch (cause) {
    if (!(cause instanceof OtherVersionError)) throw cause;
    throw new UnreadableSnapshotError('The snapshot is of another version.', { cause });
  }
}

/**
 * Makes the board what it was, as a new edit by `who` that everyone sees at once; resolves when it
 * is durable, with the snapshot taken just before, by which it can be undone.
 */
export async function restoreSnapshot(
  storage: Storage,
  room: Room,
  snapshot: StoredSnapshot,
  who: Person['participant'],
): Promise<SnapshotInfo> {
  const { records } = await contentOf(snapshot);
  const before = await takeSnapshot(storage, room, {
    name: `Before bringing back “${snapshot.name}”`,
    kind: 'before-restore',
    by: who.id,
  });
  // It may have been read before something in it was removed for good; what stands in for that stays.
  const wanted = room.removed.allowed(records);
  const others = recordsIn(room).filter(({ id }) => room.removed.has(id));
  room.edit(who.id, (origin) => replaceRecords(room.doc, [...wanted, ...others], origin));
  await room.stored();
  room.tell(notices.restored(who.name, snapshot.name));
  return before;
}

type Records = BoardRecords['records'];

function recordsIn(room: Room): Records {
  return [...readRecords(room.doc).live.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function digestOf(records: Records): string {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
}
