import { applyStep, type BoardState, idOf, type StageMark, type Step } from '@gapboard/history';
import { isSessionId, stageAt } from '../sessionRecords.ts';

/** Each stage of the agenda that began in these steps; one without an id where one ended and none began. */
export function stageMarks(steps: readonly Step[], before: BoardState): StageMark[] {
  const session = new Map([...before].filter(([id]) => isSessionId(id)));
  const marks: StageMark[] = [];
  for (const { seq, at, changes } of steps) {
    const told = changes.filter((change) => isSessionId(idOf(change)));
    if (told.length === 0) continue;
    const was = stageAt(session);
    applyStep(session, { changes: told });
    const is = stageAt(session);
    if (was?.id !== is?.id) marks.push({ seq, at, id: is?.id ?? '', title: is?.title ?? '' });
  }
  return marks;
}
