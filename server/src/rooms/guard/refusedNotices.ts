import { charactersIn, refusalWords } from '@gapboard/board';
import type { RefusedNotice } from '@gapboard/sync';
import type { Refused } from './Guard.ts';

/** As much as can be handed in at once; what is larger its author still has on their screen. */
const RECORDS_AT_MOST = 300;
const CHARACTERS_AT_MOST = 512 * 1024;

/** What to tell somebody whose work was put back: a notice for each reason. */
export function refusedNotices(
  refused: readonly Refused[],
  nameOf: (participant: string) => string | undefined,
): RefusedNotice[] {
  const notices = new Map<string, RefusedNotice>();
  let [records, characters] = [0, 0];
  for (const { refusal, attempt, deleted } of refused) {
    const { reason, by } = refusal;
    const key = `${reason} ${by ?? ''}`;
    const name = by === undefined ? undefined : nameOf(by);
    const notice = notices.get(key) ?? {
      kind: 'refused',
      reason,
      text: refusalWords(refusal, name),
      records: [],
      deleted: [],
    };
    notices.set(key, notice);
    if (deleted !== undefined) notice.deleted.push(deleted);
    characters += attempt ? charactersIn(attempt) : 0;
    records++;
    if (attempt && records <= RECORDS_AT_MOST && characters <= CHARACTERS_AT_MOST) {
      // A record may have been refused several times within a tick.
      notice.records = [...notice.records.filter(({ id }) => id !== attempt.id), attempt];
    }
  }
  return [...notices.values()];
}
