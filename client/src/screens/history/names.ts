import type { HistoryPerson } from '@gapboard/history';
import { historyWords } from './words.ts';

/** What people are called; whoever gave no name, or whose name was erased, is somebody. */
export function namesIn(people: readonly HistoryPerson[]): (participant: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (participant) => names.get(participant) || historyWords.somebody;
}
