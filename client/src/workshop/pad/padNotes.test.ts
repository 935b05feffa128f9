import type { PrivateNote } from '@gapboard/board';
import { expect, test } from 'vitest';
import type { OutboxNote } from '../../outbox/outboxNote.ts';
import { arrived, padNotes } from './padNotes.ts';

function own(id: string, text = id): PrivateNote {
  return { id, stage: 'stage', text, kind: 'gap', cell: null, map: null };
}

function written(id: string, change: Partial<OutboxNote> = {}): OutboxNote {
  const rest = { kept: {}, writtenAt: 0, refused: null };
  return { ...own(id), ...rest, ...change };
}

const looks = (notes: ReturnType<typeof padNotes>): string[] =>
  notes.map(({ text, is }) => `${text} ${is}`);

test('what the server has comes first, what is on its way after it, each once', () => {
  const notes = [written('b', { text: 'b' }), written('c')];
  const view = { notes, sent: new Set(['b']) };
  expect(looks(padNotes([own('a'), own('b')], view))).toEqual(['a here', 'b here', 'c waiting']);
  expect(arrived([own('a'), own('b')], view)).toEqual(['b']);
});

test('a change that waits is shown in place of what it changes', () => {
  const view = { notes: [written('a', { text: 'anew' })], sent: new Set<string>() };
  expect(looks(padNotes([own('a'), own('b')], view))).toEqual(['anew waiting', 'b here']);
});

test('what was sent and of which the server has not told yet is not lost from sight', () => {
  const view = { notes: [written('a')], sent: new Set(['a']) };
  expect(looks(padNotes([], view))).toEqual(['a here']);
  expect(arrived([], view)).toEqual([]);
});

test('what the server will not have stays, with the reason; notes for the board are none of the pad', () => {
  const why = { type: 'x', title: 'No.', detail: 'Wait.' };
  const view = {
    notes: [written('a', { refused: why }), written('b', { stage: null })],
    sent: new Set<string>(),
  };
  expect(padNotes([], view)).toMatchObject([{ id: 'a', is: 'refused', why }]);
});
