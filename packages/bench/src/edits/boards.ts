import { inGroups, until } from '../process/work.ts';
import { noteOf, type Party, updateWith, visit } from './parties.ts';
import type { Visitor } from './Visitor.ts';

/** Boards opened at the same moment. */
const TOGETHER = 10;
const AT_MOST_MS = 30_000;

/** Opens so many more boards, with so many notes and one person each. */
async function openBoards(party: Party, boards: number, notes: number): Promise<Visitor[]> {
  const titles = Array.from({ length: boards }, (_, n) => `${notes} notes, board ${n}`);
  return inGroups(titles, TOGETHER, async (title) => {
    const visitor = await visit(party, `${title}, ${performance.now()}`);
    await until('somebody is in', () => visitor.isIn || visitor.lost !== undefined, AT_MOST_MS);
    if (visitor.lost !== undefined) throw new Error(`Nobody came in: ${visitor.lost}.`);
    const records = Array.from({ length: notes }, (_, nth) => noteOf(visitor, nth));
    if (notes > 0) visitor.send(updateWith(records));
    await until('the notes are saved', () => visitor.isSaved, AT_MOST_MS);
    return visitor;
  });
}

/** kB of heap and of resident memory that each of so many idle boards takes. */
export interface Idle {
  heapKb: number;
  rssKb: number;
}

export interface IdleBoards {
  /** with one person each, who does nothing */
  visited: Idle;
  /** when everyone has gone and they are still loaded; nothing where a server puts them away at once */
  deserted: Idle | undefined;
  /** when they have been put away */
  closed: Idle;
}

const WARM_UP_BOARDS = 20;

export async function idleBoards(
  party: Party,
  boards: number,
  notes: number,
  graceMs: number,
): Promise<IdleBoards> {
  // What the first boards load and compile belongs to none of the others.
  const first = await openBoards(party, WARM_UP_BOARDS, notes);
  for (const visitor of first) visitor.leave();
  await new Promise((resolve) => setTimeout(resolve, 2 * graceMs + 500));
  const before = await party.child.ask('health', null);
  const each = async (): Promise<Idle> => {
    const now = await party.child.ask('health', null);
    return {
      heapKb: (1000 * (now.heapMb - before.heapMb)) / boards,
      rssKb: (1000 * (now.rssMb - before.rssMb)) / boards,
    };
  };
  const visitors = await openBoards(party, boards, notes);
  const visited = await each();
  for (const visitor of visitors) visitor.leave();
  await new Promise((resolve) => setTimeout(resolve, graceMs / 2));
  const deserted = graceMs > 0 ? await each() : undefined;
  await new Promise((resolve) => setTimeout(resolve, 2 * graceMs + 500));
  return { visited, deserted, closed: await each() };
}

export interface Step {
  boards: number;
  seconds: number;
  heapMb: number;
  rssMb: number;
}

/** Opens boards with one person each, until there are so many or they take so much memory. */
export async function openUntil(
  party: Party,
  { boards, rssMb, step, notes }: { boards: number; rssMb: number; step: number; notes: number },
): Promise<Step[]> {
  const steps: Step[] = [];
  const visitors: Visitor[] = [];
  const begun = performance.now();
  while (visitors.length < boards && (steps.at(-1)?.rssMb ?? 0) < rssMb) {
    visitors.push(...(await openBoards(party, step, notes)));
    const seconds = (performance.now() - begun) / 1000;
    const health = await party.child.ask('health', null);
    steps.push({ boards: visitors.length, seconds, heapMb: health.heapMb, rssMb: health.rssMb });
  }
  const lost = visitors.filter((visitor) => visitor.lost !== undefined).length;
  if (lost > 0) throw new Error(`${lost} lost the line while others came.`);
  for (const visitor of visitors) visitor.leave();
  return steps;
}
