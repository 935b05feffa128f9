import { expect, test } from 'vitest';
import type { OutboxNote } from '../../../outbox/outboxNote.ts';
import type { PhoneView } from '../line/PhoneLine.ts';
import { myNotes } from './mine.ts';

const written = (id: string, more: Partial<OutboxNote> = {}): OutboxNote => ({
  id,
  text: id,
  kind: 'gap',
  cell: null,
  map: null,
  stage: null,
  kept: {},
  writtenAt: 0,
  refused: null,
  ...more,
});
const onBoard = (id: string) => ({
  id: `shape:${id}`,
  text: id,
  kind: 'gap' as const,
  place: null,
  mergedInto: null,
});
const held = (id: string) => ({
  id,
  stage: 'stage',
  text: id,
  kind: 'gap' as const,
  cell: null,
  map: null,
});

test('each note is listed once, by how far it has come, what needs something first', () => {
  const view: PhoneView = {
    line: 'live',
    own: { notes: [held('held'), held('just held')], ballots: [] },
    notes: [onBoard('old'), onBoard('just there')],
  };
  const refused = { type: 'refused', title: 'Closed.', detail: '' };
  const notes = ['just there', 'just held', 'on its way', 'sent'].map((id) => written(id));
  const box = {
    notes: [...notes, written('refused', { refused })],
    sent: new Set(['just there', 'just held', 'sent']),
    isKept: true,
  };
  expect(myNotes(view, box).map(({ key, at }) => [key, at])).toEqual([
    ['refused', 'refused'],
    ['sent', 'sent'],
    ['on its way', 'waiting'],
    ['just held', 'private'],
    ['held', 'private'],
    ['just there', 'board'],
    ['old', 'board'],
  ]);
});

test('a private note that is being sent anew is listed as on its way, and not as it was besides', () => {
  const view: PhoneView = { line: 'live', own: { notes: [held('one')], ballots: [] } };
  const box = { notes: [written('one', { text: 'new' })], sent: new Set<string>(), isKept: true };
  expect(myNotes(view, box).map(({ text, at }) => [text, at])).toEqual([['new', 'waiting']]);
});

test('where a note goes is said in the words of the map', () => {
  const heading = (id: string, label: string) => ({ id, label, group: '' });
  const view: PhoneView = {
    line: 'live',
    maps: [
      {
        id: 'shape:map',
        title: '',
        themes: [heading('heading:t', 'Supervision')],
        outcomes: [heading('heading:o', 'Safety')],
      },
    ],
  };
  const cell = { theme: 'heading:t', outcome: 'heading:o' };
  const box = { notes: [written('one', { cell })], sent: new Set<string>(), isKept: true };
  expect(myNotes(view, box)[0]?.place).toEqual({ theme: 'Supervision', outcome: 'Safety' });
});
