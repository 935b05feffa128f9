import { Hono } from 'hono';
import * as v from 'valibot';
import { type BoardId, parseSnapshotId } from '../ids.ts';
import { contentOf, restoreSnapshot, takeSnapshot } from '../rooms/snapshots.ts';
import type { SnapshotInfo, StoredSnapshot } from '../storage/Storage.ts';
import { nameOf } from '../workshop/people/nameOf.ts';
import { json, titleFrom } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { type Session, session } from './session.ts';

const newSnapshot = v.object({ name: v.string() });

/** A board's earlier states: seen, kept by name, brought back. */
export function snapshotRoutes(services: Services) {
  const { storage, rooms } = services;

  const find = async ({ board }: Session, sid: string): Promise<StoredSnapshot> => {
    const id = parseSnapshotId(sid);
    const snapshot = id && (await storage.snapshot(board.id, id));
    if (!snapshot) throw new Problem('snapshot-unknown');
    return snapshot;
  };

  /** What people are called now: who has changed or erased their name is called so on what they kept before. */
  const namesOn = async (board: BoardId): Promise<Map<string, string>> =>
    new Map((await storage.members(board)).map((member) => [member.id, nameOf(member)]));

  return new Hono()
    .get('/boards/:id/snapshots', session(services, 'see-history'), async (c) => {
      const { id } = c.var.session.board;
      const people = await namesOn(id);
      return c.json({ snapshots: (await storage.snapshots(id)).map((one) => shown(one, people)) });
    })
    .post(
      '/boards/:id/snapshots',
      session(services, 'keep-history'),
      json(newSnapshot),
      async (c) => {
        const { board, participant } = c.var.session;
        const name = titleFrom(c.req.valid('json').name);
        const about = { name, kind: 'named', by: participant.id } as const;
        const snapshot = await rooms.use(board.id, (room) => takeSnapshot(storage, room, about));
        return c.json({ snapshot: shown(snapshot, await namesOn(board.id)) }, 201);
      },
    )
    .get('/boards/:id/snapshots/:sid', session(services, 'see-history'), async (c) => {
      const snapshot = await find(c.var.session, c.req.param('sid'));
      const people = await namesOn(c.var.session.board.id);
      return c.json({ snapshot: shown(snapshot, people), content: await contentOf(snapshot) });
    })
    .post('/boards/:id/snapshots/:sid/restore', session(services, 'keep-history'), async (c) => {
      const { board, participant } = c.var.session;
      const snapshot = await find(c.var.session, c.req.param('sid'));
      const before = await rooms.use(board.id, (room) =>
        restoreSnapshot(storage, room, snapshot, participant),
      );
      return c.json({ before: shown(before, await namesOn(board.id)) });
    });
}

function shown(
  { id, name, kind, at, by, shapes }: SnapshotInfo,
  people: ReadonlyMap<string, string>,
) {
  return { id, name, kind, at, by: by === null ? null : (people.get(by) ?? null), shapes };
}
