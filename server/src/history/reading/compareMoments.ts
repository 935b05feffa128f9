import {
  type BoardState,
  compareStates,
  type Comparison,
  idOf,
  type Moment,
  StateWalker,
  type Stretch,
} from '@gapboard/history';
import { fromSchema } from '../stretches/fromSchema.ts';
import type { Veil } from './tasks.ts';
import { veiled } from './veil.ts';

/** What the server writes by itself is nobody's doing. */
const SERVER = 'server';

/** What became of each thing between two moments, and by whom. */
export function compareMoments(
  stretches: readonly Stretch[],
  { from, to, veil }: { from: number; to: number; veil: Veil },
): Comparison {
  const walker = new StateWalker();
  const by = new Map<string, Set<string>>();
  let before: { moment: Moment; state: BoardState } | undefined;
  let at = 0;
  const asNow = (): BoardState => fromSchema(walker.schema)(walker.state);
  const arrive = (): { moment: Moment; state: BoardState } => ({
    moment: { seq: from, at },
    state: new Map(asNow()),
  });
  for (const stretch of stretches) {
    walker.enter(stretch);
    if (stretch.from <= from) at = stretch.fromAt;
    for (const step of stretch.steps) {
      if (step.seq > to) break;
      if (step.seq > from) {
        before ??= arrive();
        const who = step.by === SERVER ? [] : [step.by];
        for (const change of step.changes) note(by, idOf(change), who);
      }
      walker.take(step);
      at = step.at;
    }
  }
  before ??= arrive();
  const changes = compareStates(veiled(before.state, veil), veiled(asNow(), veil));
  return {
    from: before.moment,
    to: { seq: to, at },
    changes: changes.map((change) => ({ ...change, by: [...(by.get(change.id) ?? [])] })),
  };
}

/** The last to have changed something stands last. */
function note(by: Map<string, Set<string>>, id: string, who: readonly string[]): void {
  const of = by.get(id) ?? new Set();
  for (const person of who) {
    of.delete(person);
    of.add(person);
  }
  by.set(id, of);
}
