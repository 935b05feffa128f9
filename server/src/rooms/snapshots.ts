import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Participant, type Round, workshopFrom } from '@gapboard/board';
import { type BoardRecords, createBoardSchema, firstRecords } from '@gapboard/board/schema';
import { readRecords, replaceRecords, sessionOf } from '@gapboard/sync';
import { newSnapshotId } from '../ids.ts';
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
  about: { name: string; kind: SnapshotKind; by: string | null },
): Promise<SnapshotInfo> {
  // It would hold, for good, what may yet be lost.
  if (room.failure) throw room.failure.error;
  const records = recordsIn(room);
  const rounds = workshopFrom(new Map(sessionOf(room.doc).entries())).rounds;
  const content: SnapshotContent = {
    schema: schema.serialize(),
    records,
    rounds: rounds.filter(({ state }) => state === 'closed'),
  };
  const info: SnapshotInfo = {
    ...about,
    id: newSnapshotId(),
    at: Date.now(),
    shapes: records.filter(({ typeName }) => typeName === 'shape').length,
    digest: digestOf(records),
  };
  await storage.addSnapshot(room.board, info, await zip(JSON.stringify(content)));
  return info;
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
  let content: SnapshotContent;
  try {
    // Written by `takeSnapshot` above; what the schema makes of it is checked below.
    content = JSON.parse((await unzip(snapshot.content)).toString('utf8')) as SnapshotContent;
  } catch (cause) {
    throw new UnreadableSnapshotError('The snapshot is damaged.', { cause });
  }
  const store = Object.fromEntries(content.records.map((record) => [record.id, record]));
  const migrated = schema.migrateStoreSnapshot({ schema: content.schema, store } as Parameters<
    typeof schema.migrateStoreSnapshot
  >[0]);
  if (migrated.type === 'error') {
    throw new UnreadableSnapshotError(`The snapshot is of another version (${migrated.reason}).`);
  }
  const { rounds = [] } = content;
  return { schema: schema.serialize(), records: Object.values(migrated.value), rounds };
}

/**
 * Makes the board what it was, as a new edit by `who` that everyone sees at once; resolves when it
 * is durable, with the snapshot taken just before, by which it can be undone.
 */
export async function restoreSnapshot(
  storage: Storage,
  room: Room,
  snapshot: StoredSnapshot,
  who: Participant,
): Promise<SnapshotInfo> {
  const { records } = await contentOf(snapshot);
  const before = await takeSnapshot(storage, room, {
    name: `Before bringing back “${snapshot.name}”`,
    kind: 'before-restore',
    by: who.name,
  });
  room.edit(who.id, (origin) => replaceRecords(room.doc, records, origin));
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
