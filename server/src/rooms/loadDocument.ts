import { crc32 } from 'node:zlib';
import { firstRecords } from '@gapboard/board/schema';
import { readRecords, writeRecords } from '@gapboard/sync';
import * as Y from 'yjs';
import { type BoardId, newEpochId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { DamagedRow, KnownDamage, LoadedLog, Storage } from '../storage/Storage.ts';
import { SERVER } from './EditOrigin.ts';
import { seedOf } from './epochs/seed.ts';

export interface LoadedDocument {
  doc: Y.Doc;
  epoch: string;
  lastSeq: number;
  checkpointSeq: number;
  /** client ids of documents before this epoch: what comes under them is of a document that is no more */
  retired: ReadonlySet<number>;
  /** ids of records that must not be on the board again */
  removed: readonly string[];
  /** Yjs client id -> who writes under it */
  writers: ReadonlyMap<number, string>;
  /** every row of this board that could not be read, now or before */
  damage: KnownDamage[];
}

interface Sources {
  storage: Storage;
  log: Log;
  metrics?: Metrics;
}

/**
 * Builds a board's document from its newest epoch: checkpoint and log. Damage costs the damaged
 * rows, which are set aside and named; what is left of the rest is kept, if need be from the epoch
 * before.
 */
export async function loadDocument(board: BoardId, sources: Sources): Promise<LoadedDocument> {
  const { storage, log } = sources;
  const found: DamagedRow[] = [];
  const built = await build(board, storage, found);
  await setAside(board, sources, found);
  const { doc, epoch, lastSeq, checkpointSeq } = await wholeAgain(board, sources, built);
  if (doc.store.pendingStructs !== null) {
    log.warn('changes wait for others that are missing from the log', { board });
  }
  return {
    doc,
    epoch,
    lastSeq,
    checkpointSeq,
    retired: new Set(await storage.retiredClients(board)),
    removed: await storage.removedForGood(board),
    writers: await storage.writers(board),
    damage: await storage.damage(board),
  };
}

type Lineage =
  | { kind: 'whole' }
  /** the board's very first entry is lost */
  | { kind: 'without-start' }
  /** an epoch's first state is lost, and this is what could be put together of what these clients wrote */
  | { kind: 'pieced'; clients: number[] };

interface Built {
  doc: Y.Doc;
  epoch: string;
  lastSeq: number;
  checkpointSeq: number;
  lineage: Lineage;
}

/** The document as the log has it up to (not with) entry `before`. */
async function build(
  board: BoardId,
  storage: Storage,
  found: DamagedRow[],
  before?: number,
): Promise<Built> {
  const unusable: DamagedRow[] = [];
  for (;;) {
    const loaded = await storage.load(board, {
      withoutCheckpoints: unusable.map(({ seq }) => seq),
      ...(before !== undefined && { before }),
    });
    const { checkpoint, epoch } = loaded;
    const doc = new Y.Doc();
    if (checkpoint && !applies(() => Y.applyUpdateV2(doc, checkpoint.stateV2, SERVER))) {
      unusable.push({ kind: 'checkpoint', seq: checkpoint.seq, author: undefined });
      doc.destroy();
      continue;
    }
    const damaged = [...loaded.damaged, ...integrate(doc, loaded.entries)];
    found.push(...unusable, ...damaged);
    const built = {
      doc,
      epoch: epoch?.id ?? board,
      lastSeq: loaded.lastSeq,
      checkpointSeq: checkpoint?.seq ?? 0,
      lineage: { kind: 'whole' },
    } satisfies Built;
    const start = damaged.find(({ kind, seq }) => kind !== 'checkpoint' && seq === epoch?.seq);
    if (checkpoint || !start) return built;
    if (start.seq === 1) return { ...built, lineage: { kind: 'without-start' } };
    const older = await build(board, storage, found, start.seq);
    return withoutStart(built, older, start, loaded);
  }
}

/**
 * An epoch's first entry, all there was on the board then, cannot be read and no checkpoint makes up
 * for it. It follows from the document before it: if the same bytes come of that again, nothing is
 * lost; else the older document stands in, with what has been added since.
 */
function withoutStart(
  built: Built,
  older: Built,
  start: DamagedRow,
  { entries }: LoadedLog,
): Built {
  const again = seedOf(older.doc, built.epoch);
  if (start.crc === crc32(again)) {
    Y.applyUpdate(built.doc, again, SERVER);
    return built;
  }
  const rest = new Y.Doc();
  integrate(rest, entries);
  const known = readRecords(older.doc).live;
  const added = [...readRecords(rest).live.values()].filter(({ id }) => !known.has(id));
  writeRecords(older.doc, added);
  const clients = [...older.doc.store.clients.keys(), ...rest.store.clients.keys()];
  return { ...built, doc: older.doc, lineage: { kind: 'pieced', clients } };
}

/** Answers the entries that are no updates. */
function integrate(doc: Y.Doc, entries: LoadedLog['entries']): DamagedRow[] {
  const damaged: DamagedRow[] = [];
  doc.transact(() => {
    for (const { seq, author, update } of entries) {
      if (!applies(() => Y.applyUpdate(doc, update, SERVER))) {
        damaged.push({ kind: 'entry', seq, author });
      }
    }
  }, SERVER);
  return damaged;
}

function applies(apply: () => void): boolean {
  try {
    apply();
    return true;
  } catch {
    return false;
  }
}

/** A document whose beginning was lost is made one that can be worked on, and written down as such. */
async function wholeAgain(
  board: BoardId,
  { storage, log }: Sources,
  built: Built,
): Promise<Omit<Built, 'lineage'>> {
  const { doc, lineage } = built;
  switch (lineage.kind) {
    case 'whole':
      return built;
    case 'without-start': {
      // Whoever still has the beginning brings it back; until then there is a page to work on.
      const known = readRecords(doc).live;
      const before = Y.encodeStateVector(doc);
      writeRecords(
        doc,
        firstRecords().filter(({ id }) => !known.has(id)),
      );
      const update = Y.encodeStateAsUpdate(doc, before);
      const lastSeq = await storage.append(board, [{ author: SERVER.author, update }]);
      return { ...built, lastSeq };
    }
    case 'pieced': {
      // Nobody's document goes on from here.
      log.error('the beginning of an epoch is lost; another begins with what could be kept', {
        board,
      });
      const epoch = newEpochId();
      const entry = { author: SERVER.author, update: seedOf(doc, epoch) };
      const lastSeq = await storage.beginEpoch(board, {
        id: epoch,
        entry,
        retired: lineage.clients,
      });
      doc.destroy();
      const fresh = new Y.Doc();
      Y.applyUpdate(fresh, entry.update, SERVER);
      return { doc: fresh, epoch, lastSeq, checkpointSeq: 0 };
    }
  }
}

async function setAside(
  board: BoardId,
  { storage, log, metrics }: Sources,
  found: readonly DamagedRow[],
): Promise<void> {
  if (found.length === 0) return;
  for (const { kind, seq, author } of found) {
    log.error(`a damaged ${kind} was set aside`, { board, seq, author });
    metrics?.damaged(kind);
  }
  try {
    await storage.setAside(board, found);
  } catch (error) {
    // It is in the operator's log; a disk in this state may well not take it.
    log.warn('what is damaged could not be written down', { board, why: reason(error) });
  }
}
