import { privacyWords, standsAgainst } from '@gapboard/board/privacy';
import { answer, api } from '../api.ts';
import { asProblem } from '../apiProblem.ts';
import type { Sent } from './Outbox.ts';
import type { OutboxNote } from './outboxNote.ts';
import { outboxWords } from './words.ts';

/** Who has not been let in yet, or is asked to come again, has not been refused what they wrote. */
const NOT_NOW = new Set([
  'no-session',
  'waiting',
  'removed',
  'unreachable',
  'not-json',
  'internal',
]);

/** Sends notes to a board, each once a call. Nothing leaves the device that has not been looked over here. */
export function noteSender(board: string): (note: OutboxNote) => Promise<Sent> {
  return async (note) => {
    const found = standsAgainst(note.text, note.kept);
    if (found) {
      const detail = privacyWords(found).line;
      return { to: 'nobody', why: { type: 'identifying', title: outboxWords.notSent, detail } };
    }
    const { id, text, kind, cell, map, stage, kept } = note;
    const json = {
      id,
      text,
      kind,
      kept,
      ...cell,
      ...(map !== null && { map }),
      ...(stage !== null && { for: stage }),
    };
    try {
      await answer(api.api.boards[':id'].notes.$post({ param: { id: board }, json }));
      return { to: 'server' };
    } catch (thrown) {
      const { type, title, detail, status } = asProblem(thrown);
      if (NOT_NOW.has(type) || status === 429 || status >= 500) return { to: 'later' };
      return { to: 'nobody', why: { type, title, detail } };
    }
  };
}
