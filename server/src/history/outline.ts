import type { Role } from '@gapboard/board';
import type { BusyMark, HistoryOutline, Moment } from '@gapboard/history';
import type { KeptHistory, Member, SnapshotInfo, StoredMoment } from '../storage/Storage.ts';
import { nameOf } from '../workshop/people/nameOf.ts';
import { seqBy, thinnedTicks, ticksOf } from './ticks.ts';

/** A slider is no finer. */
const TICKS_MAX = 1_000;
/** As finely as what was done is drawn along a line. */
const BUSY_MARKS = 120;

interface OutlineInput {
  memory: KeptHistory;
  snapshots: readonly SnapshotInfo[];
  moments: readonly StoredMoment[];
  members: readonly Member[];
}

/** A session on one line; `undefined`: nothing of it is known. */
export function outlineOf({
  memory,
  snapshots,
  moments,
  members,
}: OutlineInput): HistoryOutline | undefined {
  const { stretches, rewritten } = memory;
  const ticks = ticksOf(stretches);
  const [from, to] = [ticks[0], ticks.at(-1)];
  if (!from || !to) return undefined;
  const isKnown = ({ seq }: { seq: number }): boolean => seq >= from.seq && seq <= to.seq;
  const byId = new Map(members.map((member) => [member.id as string, member]));
  const edits = editsIn(memory);
  return {
    from,
    to,
    isThinned: from.seq > 1,
    rewritten,
    ticks: thinnedTicks(ticks, TICKS_MAX),
    stages: stretches.flatMap(({ summary }) => summary.stages.filter(({ id }) => id !== '')),
    snapshots: snapshots.toReversed().flatMap(({ id, name, kind, at }) => {
      const seq = seqBy(ticks, at);
      return seq === undefined ? [] : [{ id, name, kind, at, seq }];
    }),
    moments: moments.filter(isKnown).map(({ id, seq, at, name, by, isShared }) => {
      const who = byId.get(by);
      return { id, seq, at, name, by: who ? nameOf(who) : null, isShared };
    }),
    busy: busyMarks(from, to, edits, (person) => byId.get(person)?.role),
    people: members.map(({ id, name, role }) => ({
      id,
      name,
      role,
      edits: edits.filter(({ by }) => by === id).reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

interface Edits {
  at: number;
  by: string;
  count: number;
}

function editsIn({ stretches }: KeptHistory): Edits[] {
  return stretches.flatMap(({ fromAt, summary }) =>
    summary.edits.flatMap(([second, author, count]) => {
      const by = summary.by[author];
      return by === undefined ? [] : [{ at: fromAt + 1000 * second, by, count }];
    }),
  );
}

function busyMarks(
  from: Moment,
  to: Moment,
  edits: readonly Edits[],
  roleOf: (person: string) => Role | undefined,
): BusyMark[] {
  const length = Math.max(1, to.at - from.at) / BUSY_MARKS;
  const marks: BusyMark[] = Array.from({ length: BUSY_MARKS }, (_, n) => ({
    fromAt: Math.round(from.at + n * length),
    toAt: Math.round(from.at + (n + 1) * length),
    edits: {},
  }));
  for (const { at, by, count } of edits) {
    const role = roleOf(by);
    const mark = marks[Math.min(BUSY_MARKS - 1, Math.max(0, Math.floor((at - from.at) / length)))];
    if (role && mark) mark.edits[role] = (mark.edits[role] ?? 0) + count;
  }
  return marks;
}
