import { newNote, plainText, type Role } from '@gapboard/board';
import { cellId, placementId, ratingId } from '@gapboard/evidence';
import { recordsOf, writeRecords } from '@gapboard/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { RecordsWatch } from '../../../session/records/recordsWatch.ts';
import { asItLay, type OwnChange } from '../own/ownChange.ts';
import { Telling } from './telling.ts';

const ANA = { id: 'ana', name: 'Ana', role: 'participant', colour: '#1d5fbf' } as const;
const NAMES: Record<string, string> = { ana: 'Ana', ben: 'Ben', cara: 'Cara' };
const SAFETY = { theme: 'heading:safety', outcome: 'heading:supervision' };
const ENTRY = { theme: 'heading:entry', outcome: 'heading:retention' };

/** A record as it lies on a board: ids are a brand over string. */
function record(fields: object): BoardRecord {
  const made: unknown = { meta: {}, ...fields };
  return made as BoardRecord;
}

function heading(id: string, axis: 'theme' | 'outcome', label: string): BoardRecord {
  const rest = {
    map: 'shape:map',
    node: id,
    parent: null,
    index: 'a1',
    definition: '',
    size: null,
  };
  return record({ id: `heading:${id}`, typeName: 'heading', axis, label, ...rest });
}

const BOARD = [
  heading('safety', 'theme', 'Safety'),
  heading('entry', 'theme', 'Care entry'),
  heading('supervision', 'outcome', 'Supervision'),
  heading('retention', 'outcome', 'Retention'),
  record({
    id: 'study:one',
    typeName: 'study',
    type: 'JOUR',
    title: 'A trial of supervision',
    sourceKind: 'rct',
    status: 'completed',
    confidence: 'unrated',
    strength: null,
  }),
];

function note(id: string, text: string, by = 'ben', more: object = {}): BoardRecord {
  const role: Role = 'participant';
  return newNote(
    {
      id: `shape:${id}`,
      map: 'shape:map',
      index: 'a1',
      kind: 'gap',
      text,
      cell: SAFETY,
      ...more,
    },
    { id: by, role },
  );
}

/** Ana, who listens to a board that Ben and Cara write on. */
function listening(...there: BoardRecord[]) {
  let isHeard = true;
  const doc = new Y.Doc();
  writeRecords(doc, [...BOARD, ...there]);
  const awareness = new Awareness(doc);
  const records = new RecordsWatch({ doc, awareness, participant: ANA });
  const told: string[] = [];
  const done: OwnChange[] = [];
  const telling = new Telling({
    records,
    me: 'ana',
    nameOf: (id) => (id === undefined ? undefined : NAMES[id]),
    isHeard: () => isHeard,
    tell: (words, news) => {
      told.push(words);
      done.push(...news.own([]));
    },
  });
  records.watch((changes) => telling.add(changes));
  const others = new Map<string, Y.Doc>();
  /** Somebody else does something in their own browser, and it comes here. */
  const does = (who: string, what: (doc: Y.Doc) => unknown): void => {
    const own = others.get(who) ?? new Y.Doc();
    others.set(who, own);
    awareness.states.set(own.clientID, {
      id: who,
      name: who,
      role: 'participant',
      colour: '#000000',
    });
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
    what(own);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own), 'server');
    vi.advanceTimersByTime(150);
  };
  const setHeard = (now: boolean): void => {
    isHeard = now;
  };
  return { doc, told, own: done, does, records, telling, setHeard };
}

const writes =
  (...some: BoardRecord[]) =>
  (doc: Y.Doc): void =>
    writeRecords(doc, some);
const deletes = (id: string) => (doc: Y.Doc) => recordsOf(doc).get(id)?.set('$del', true);
const bringsBack = (id: string) => (doc: Y.Doc) => recordsOf(doc).get(id)?.delete('$del');
const quiet = (): void => void vi.advanceTimersByTime(20_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what somebody does to a note is said: who, what, where and its words', () => {
  const { told, does } = listening();
  const say = (who: string, what: (doc: Y.Doc) => unknown): string | undefined => {
    does(who, what);
    quiet();
    return told.pop();
  };
  expect(say('ben', writes(note('n', 'Nothing on fathers')))).toBe(
    'Ben added a gap in Safety, Supervision: Nothing on fathers.',
  );
  expect(say('cara', writes(note('n', 'Nothing on fathers', 'ben', { cell: ENTRY })))).toBe(
    'Cara moved a gap from Safety, Supervision to Care entry, Retention: Nothing on fathers.',
  );
  expect(say('cara', writes(note('n', 'Nothing on fathers', 'ben', { cell: null })))).toBe(
    'Cara moved a gap from Care entry, Retention to “Not placed”: Nothing on fathers.',
  );
  expect(say('ben', writes(note('n', 'Nothing on young fathers', 'ben', { cell: null })))).toBe(
    'Ben changed a gap in “Not placed”: Nothing on young fathers.',
  );
  const question = note('n', 'Nothing on young fathers', 'ben', { cell: null, kind: 'question' });
  expect(say('ben', writes(question))).toBe(
    'Ben made a gap in “Not placed” a question: Nothing on young fathers.',
  );
  expect(say('ben', deletes('shape:n'))).toBe(
    'Ben deleted a question in “Not placed”: Nothing on young fathers.',
  );
  expect(say('cara', bringsBack('shape:n'))).toBe(
    'Somebody brought back a question in “Not placed”: Nothing on young fathers.',
  );
});

test('what is said of cells and studies is told', () => {
  const { told, does } = listening();
  const say = (what: BoardRecord): string | undefined => {
    does('ben', writes(what));
    quiet();
    return told.pop();
  };
  const placement = { id: placementId('study:one', SAFETY), typeName: 'placement' };
  expect(say(record({ ...placement, study: 'study:one', ...SAFETY, direction: null }))).toBe(
    'Ben placed a study in Safety, Supervision: A trial of supervision.',
  );
  const rating = { id: ratingId(SAFETY, 'ben'), typeName: 'rating', ...SAFETY, at: 1 };
  expect(say(record({ ...rating, strength: 'some', direction: null }))).toBe(
    'Ben rated Safety, Supervision: Some evidence.',
  );
  const cell = { id: cellId(SAFETY), typeName: 'cell', ...SAFETY };
  const none = { basis: 'room', by: 'ben', as: 'participant', at: 1 };
  expect(say(record({ ...cell, none, agreed: null }))).toBe(
    'Ben said that no research was found in Safety, Supervision: Nobody in the room knows of any.',
  );
  const agreed = { strength: 'weak', direction: null, note: '', by: 'ben', at: 2 };
  expect(say(record({ ...cell, none, agreed }))).toBe(
    'Ben recorded what was agreed in Safety, Supervision: Weak evidence.',
  );
  expect(say(heading('safety', 'theme', 'Safety at home'))).toBe(
    'Ben renamed a theme, Safety: Safety at home.',
  );
});

test('what one does oneself, in another window too, and what only moves things about is not told', () => {
  const { doc, told, does } = listening(note('n', 'Words'));
  writeRecords(doc, [note('mine', 'My own', 'ana')]);
  does('ana', writes(note('other-window', 'My own too', 'ana')));
  const moved = { x: 40, index: 'a5' };
  does('ben', writes({ ...note('n', 'Words'), ...moved }));
  does('ben', writes(record({ id: 'shape:ink', typeName: 'shape', type: 'draw', props: {} })));
  quiet();
  expect(told).toEqual([]);
});

test('a note that is typed letter by letter is told once, with its words, when its writer has stopped', () => {
  const { told, does } = listening();
  const words = 'Peer support';
  for (let n = 0; n <= words.length; n++) does('ben', writes(note('n', words.slice(0, n))));
  expect(told).toEqual([]);
  quiet();
  expect(told).toEqual(['Ben added a gap in Safety, Supervision: Peer support.']);
});

test('who goes on for long is told of all the same', () => {
  const { told, does } = listening();
  for (let n = 0; n < 120; n++) does('ben', writes(note('n', 'x'.repeat(n + 1))));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(4);
});

test('what one has met and worked on oneself is not told any more', () => {
  const { doc, told, does } = listening();
  does('ben', writes(note('n', 'Words')));
  recordsOf(doc).get('shape:n')?.set('$del', true);
  recordsOf(doc).get('shape:n')?.delete('$del');
  quiet();
  expect(told).toEqual([]);
});

test('what happens while nobody can hear is told when they can again', () => {
  const { told, does, setHeard } = listening();
  setHeard(false);
  does('ben', writes(note('a', 'One')));
  quiet();
  does('ben', writes(note('b', 'Two'), note('c', 'Three')));
  quiet();
  expect(told).toEqual([]);
  setHeard(true);
  quiet();
  expect(told).toEqual(['Ben made 3 changes in Safety, Supervision: 3 added.']);
});

test('what comes to nothing is not told', () => {
  const { told, does } = listening();
  does('ben', writes(note('n', 'Words')));
  does('ben', deletes('shape:n'));
  quiet();
  expect(told).toEqual([]);
});

test('much at once is told in one sentence: how much of what, where, and by whom if it was one', () => {
  const { told, does } = listening(note('a', 'One'), note('b', 'Two'));
  does('ben', (doc) => {
    writeRecords(doc, [note('c', 'Three'), note('d', 'Four'), note('e', 'Five')]);
    recordsOf(doc).get('shape:a')?.set('$del', true);
  });
  quiet();
  expect(told).toEqual(['Ben made 4 changes in Safety, Supervision: 3 added, 1 deleted.']);

  does('ben', writes(note('x', 'Told at once')));
  vi.advanceTimersByTime(2_000);
  told.length = 0;
  does('ben', writes(note('f', 'Six'), note('g', 'Seven', 'ben', { cell: ENTRY })));
  does('cara', writes(note('h', 'Eight', 'cara'), note('i', 'Nine', 'cara', { cell: null })));
  quiet();
  expect(told).toEqual([
    '4 changes: 2 in Safety, Supervision; 1 in Care entry, Retention; 1 elsewhere.',
  ]);
});

test('between two announcements there is time to listen to one', () => {
  const { told, does } = listening();
  const at: number[] = [];
  for (let n = 0; n < 40; n++) {
    does('ben', writes(note(`n${n}`, `Note ${n}`)));
    vi.advanceTimersByTime(350);
    while (at.length < told.length) at.push(Date.now());
  }
  quiet();
  expect(at.length).toBeGreaterThan(2);
  for (const [n, time] of at.slice(1).entries()) {
    expect(time - (at[n] ?? 0)).toBeGreaterThan(3_000);
  }
});

test('a long text is told as far as one can listen', () => {
  const { told, does } = listening();
  does('ben', writes(note('n', 'word '.repeat(200))));
  quiet();
  const [only = ''] = told;
  expect(only.length).toBeLessThan(200);
  expect(only).toMatch(/…$/);
});

test('where nobody knows who it was, it is said that somebody did', () => {
  const { told, does, doc } = listening(note('n', 'Words'));
  const gone = new Y.Doc();
  Y.applyUpdate(gone, Y.encodeStateAsUpdate(doc));
  writeRecords(gone, [note('n', 'Other words')]);
  does('ben', (own) => Y.applyUpdate(own, Y.encodeStateAsUpdate(gone)));
  quiet();
  expect(told).toEqual(['Somebody changed a gap in Safety, Supervision: Other words.']);
});

test('what others do to one’s own notes can be put back: where it lay, of which kind, by itself; its words stay', () => {
  const mine = note('mine', 'My own', 'ana');
  const { told, own, does, records } = listening(mine, note('other', 'Nearly my own'));
  const merged = { meta: { ...Object(Reflect.get(mine, 'meta')), mergedInto: 'shape:other' } };
  const question = note('mine', 'My very own', 'ana', { kind: 'question' });
  const cases = [
    ['moved', writes(note('mine', 'My own', 'ana', { cell: ENTRY })), 'to Care entry, Retention.'],
    [
      'moved',
      writes(note('mine', 'My own', 'ana', { cell: null })),
      'Ben moved your note “My own”.',
    ],
    ['turned', writes(question), 'Ben changed what kind of note'],
    ['merged', writes(record({ ...mine, ...merged })), 'into the note “Nearly my own”.'],
    ['deleted', deletes('shape:mine'), 'Ben deleted your note “My own”.'],
  ] as const;
  for (const [kind, what, words] of cases) {
    does('ben', what);
    quiet();
    const change = own.pop();
    expect(change).toMatchObject({ kind, by: { id: 'ben', name: 'Ben' } });
    expect(told.pop()).toContain(words);
    const now = records.live.get('shape:mine');
    const is = { ...Object(change && now && asItLay(change.before, now)) };
    if (kind !== 'deleted') expect(is).toMatchObject({ props: { cell: SAFETY, kind: 'gap' } });
    if (kind === 'merged') expect(is.meta).toEqual(Reflect.get(mine, 'meta'));
    if (kind === 'turned') expect(plainText(is)).toBe('My very own');
    does('ana', bringsBack('shape:mine'));
    does('ana', writes(mine));
    does('ana', (doc) => recordsOf(doc).get('shape:mine')?.delete('m.mergedInto'));
    quiet();
    own.length = 0;
  }

  // Others' notes, words and what one does oneself are not it.
  does('ben', writes(note('other', 'Nearly my own', 'ben', { cell: ENTRY })));
  does('ben', writes(note('mine', 'My own, they say', 'ana')));
  quiet();
  does('ana', writes(note('mine', 'My own, they say', 'ana', { cell: ENTRY })));
  quiet();
  expect(own).toEqual([]);
});
