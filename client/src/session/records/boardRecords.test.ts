import { newNote, plainText, type Role, RULES_KEY, type Rules, USUAL_RULES } from '@gapboard/board';
import { placementId } from '@gapboard/evidence';
import {
  readRecords,
  recordsOf,
  sessionOf,
  UnsentWork,
  withWords,
  writeRecords,
} from '@gapboard/sync';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { BoardRecord } from '../kept/keptTables.ts';
import type { Act } from './acting.ts';
import { BoardRecords } from './boardRecords.ts';
import type { RecordChange } from './changes.ts';

const ANA = { id: 'ana', name: 'Ana', role: 'participant', colour: '#1d5fbf' } as const;
const BEN = { id: 'ben', name: 'Ben', role: 'participant', colour: '#b3261e' } as const;
const CELL = { theme: 'heading:safety', outcome: 'heading:stay' };

const opened: { stop: () => void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.stop();
});

interface Place {
  doc: Y.Doc;
  awareness: Awareness;
  records: BoardRecords;
  changes: RecordChange[];
}

/** Somebody's browser, with what they see of the board. */
function place(doc: Y.Doc, me: typeof ANA | typeof BEN, role: Role = me.role): Place {
  const awareness = new Awareness(doc);
  awareness.setLocalState({ ...me });
  const records = new BoardRecords({ doc, awareness, participant: { ...me, role } });
  const changes: RecordChange[] = [];
  records.watch((some) => changes.push(...some));
  opened.push(records, { stop: () => awareness.destroy() });
  return { doc, awareness, records, changes };
}

function note(id: string, text: string, by: { id: string; role: Role } = ANA): BoardRecord {
  const says = { id: `shape:${id}`, map: 'shape:map', index: 'a1', kind: 'gap', text } as const;
  return newNote({ ...says, cell: null }, by);
}

function docWith(...records: BoardRecord[]): Y.Doc {
  const doc = new Y.Doc();
  writeRecords(doc, records);
  return doc;
}

/** Brings what one document has to another, as from the server. */
function bring(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'server');
}

/** What others do is shown after a moment. */
async function shown(records: BoardRecords): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = records.subscribe(() => {
      end();
      resolve();
    });
  });
}

function props(record: BoardRecord | undefined): Record<string, unknown> {
  const value: unknown = record && Reflect.get(record, 'props');
  return { ...(value as object) };
}

function withProps(record: BoardRecord, more: object): BoardRecord {
  return { ...record, props: { ...props(record), ...more } } as BoardRecord;
}

function saying(record: BoardRecord, text: string): BoardRecord {
  const richText = withWords(props(record)['richText'], text);
  return withProps(record, { richText });
}

function live(records: BoardRecords, id: string): BoardRecord {
  const record = records.look.records.get(`shape:${id}`);
  if (!record) throw new Error(`There is no ${id}.`);
  return record;
}

type On = { on: 'here' | 'there'; id: string };
type Change = On & { do: 'move' | 'say'; to: number };
type Step = Change | (On & { do: 'make' | 'delete' });
const on = fc.constantFrom('here' as const, 'there' as const);
const id = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ on, id, do: fc.constantFrom('make' as const, 'delete' as const) }),
  fc.record({ on, id, do: fc.constantFrom('move' as const, 'say' as const), to: fc.nat(9) }),
);

function change(record: BoardRecord, one: Change): BoardRecord {
  return one.do === 'move'
    ? ({ ...record, x: one.to } as BoardRecord)
    : saying(record, `said ${one.to}`);
}

test('whatever is done here and elsewhere, what is looked at is what the document holds, and what has not changed stays the same object', () => {
  vi.useFakeTimers();
  try {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { doc, records } = place(docWith(note('a', 'first')), ANA, 'facilitator');
        const there = new Y.Doc();
        for (const one of steps) {
          bring(doc, there);
          const before = new Map(records.look.records);
          const key = `shape:${one.id}`;
          if (one.on === 'here') {
            const now = records.look.records.get(key);
            if (one.do === 'make') records.act({ do: 'create', record: note(one.id, 'made') });
            else if (one.do === 'delete') records.act({ do: 'delete', id: key });
            else if (now && 'to' in one)
              records.act({ do: 'edit', before: now, after: change(now, one) });
          } else {
            const now = readRecords(there).live.get(key);
            if (one.do === 'make') writeRecords(there, [note(one.id, 'made there')]);
            else if (one.do === 'delete') recordsOf(there).get(key)?.set('$del', true);
            else if (now && 'to' in one) writeRecords(there, [change(now, one)]);
            bring(there, doc);
          }
          vi.advanceTimersByTime(1_000);
          const expected = readRecords(doc).live;
          expect(new Map(records.look.records)).toEqual(expected);
          for (const [other, record] of before) {
            if (other !== key && expected.has(other)) {
              expect(records.look.records.get(other)).toBe(record);
            }
          }
        }
        records.stop();
        opened.length = 0;
      }),
      { numRuns: 150 },
    );
  } finally {
    vi.useRealTimers();
  }
});

const CLOSED: Rules = { notes: false, move: false, sketch: false };

/** What a participant may not do, each with why. */
const REFUSED: [what: string, act: (records: BoardRecords) => Act, why: string, rules?: Rules][] = [
  [
    'rewriting what somebody else wrote',
    (records) => ({
      do: 'edit',
      before: live(records, 'bens'),
      after: saying(live(records, 'bens'), 'Mine now'),
    }),
    'not-yours',
  ],
  ['deleting it', () => ({ do: 'delete', id: 'shape:bens' }), 'not-yours'],
  [
    'bringing back what somebody else’s was',
    () => ({ do: 'restore', id: 'shape:gone' }),
    'deleted',
  ],
  [
    'changing what was deleted meanwhile',
    (records) => ({
      do: 'edit',
      before: note('gone', 'As it was'),
      after: live(records, 'anas'),
    }),
    'deleted',
  ],
  [
    'a note that is too long',
    () => ({ do: 'create', record: note('long', 'x'.repeat(2001)) }),
    'note-too-long',
  ],
  [
    'a note while notes are closed',
    () => ({ do: 'create', record: note('new', 'Words') }),
    'notes-closed',
    CLOSED,
  ],
  [
    'moving another’s note while that is closed',
    (records) => ({
      do: 'edit',
      before: live(records, 'bens'),
      after: withProps(live(records, 'bens'), { cell: CELL }),
    }),
    'move-closed',
    CLOSED,
  ],
];

test.for(REFUSED)('%s is refused, and nothing is written', ([, act, why, rules]) => {
  const doc = docWith(note('anas', 'Ana’s'), note('bens', 'Ben’s', BEN), note('gone', '', BEN));
  recordsOf(doc).get('shape:gone')?.set('$del', true);
  sessionOf(doc).set(RULES_KEY, rules ?? USUAL_RULES);
  const { records, changes } = place(doc, ANA);
  const [before, look] = [Y.encodeStateAsUpdate(doc), records.look];
  const tried = act(records);
  expect(records.whyNot(tried)?.reason).toBe(why);
  expect(records.act(tried)?.reason).toBe(why);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  expect(records.look).toBe(look);
  expect(changes).toEqual([]);
});

test('a viewer writes nothing', () => {
  const doc = docWith(note('anas', 'Ana’s'));
  const { records } = place(doc, ANA, 'viewer');
  const before = Y.encodeStateAsUpdate(doc);
  const acts: Act[] = [
    { do: 'create', record: note('new', 'Words') },
    { do: 'delete', id: 'shape:anas' },
    { do: 'edit', before: live(records, 'anas'), after: saying(live(records, 'anas'), 'Other') },
  ];
  for (const act of acts) expect(records.act(act)).toEqual({ reason: 'viewer' });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('what is made is signed, whatever it says of its maker', () => {
  const { records } = place(docWith(), ANA);
  records.act({ do: 'create', record: note('new', 'Words', BEN) });
  expect(live(records, 'new')).toMatchObject({ meta: { by: 'ana', as: 'participant' } });
});

test('two people who change one text from where both began each keep their words', () => {
  const here = place(docWith(note('shared', 'Supervision matters')), ANA);
  const there = place(new Y.Doc(), ANA, 'facilitator');
  bring(here.doc, there.doc);
  const began = live(here.records, 'shared');
  writeRecords(there.doc, [saying(began, 'Good supervision matters')]);
  bring(there.doc, here.doc);
  // Ana had the note before her as it was: the words that came meanwhile are not hers to take away.
  const refusal = here.records.act({
    do: 'edit',
    before: began,
    after: saying(began, 'Supervision matters most'),
  });
  expect(refusal).toBeUndefined();
  bring(here.doc, there.doc);
  for (const { doc } of [here, there]) {
    const text = plainText(readRecords(doc).live.get('shape:shared') ?? {});
    expect(text).toBe('Good supervision matters most');
  }
});

test('it is told who did what: by who made it, else by whose browser wrote it, else by nobody', async () => {
  const { doc, awareness, records, changes } = place(docWith(note('anas', 'Ana’s')), ANA);
  const bens = new Y.Doc();
  awareness.states.set(bens.clientID, { ...BEN });
  bring(doc, bens);
  writeRecords(bens, [note('bens', 'Ben’s', BEN)]);
  writeRecords(bens, [withProps(live(records, 'anas'), { cell: CELL })]);
  bring(bens, doc);
  await shown(records);
  expect(changes.map(({ id: of, by }) => [of, by])).toEqual([
    ['shape:bens', 'ben'],
    ['shape:anas', 'ben'],
  ]);
  expect(changes.at(1)).toMatchObject({ before: note('anas', 'Ana’s') });

  changes.length = 0;
  writeRecords(bens, [saying(live(records, 'bens'), 'Ben’s own')]);
  bring(bens, doc);
  await shown(records);
  expect(changes).toMatchObject([{ id: 'shape:bens', by: 'ben' }]);

  // The server makes a note that Ben has sent from a form, and puts back what somebody without a browser did.
  changes.length = 0;
  const server = new Y.Doc();
  bring(doc, server);
  writeRecords(server, [note('form', 'By phone', BEN)]);
  writeRecords(server, [withProps(live(records, 'anas'), { cell: null })]);
  bring(server, doc);
  await shown(records);
  expect(changes.map(({ id: of, by }) => [of, by])).toEqual([
    ['shape:form', 'ben'],
    ['shape:anas', undefined],
  ]);

  // Whoever brings something back need not be who made it, and leaves no trace.
  recordsOf(doc).get('shape:bens')?.set('$del', true);
  bring(doc, server);
  changes.length = 0;
  recordsOf(server).get('shape:bens')?.delete('$del');
  bring(server, doc);
  await shown(records);
  expect(changes).toMatchObject([{ id: 'shape:bens', before: undefined, by: undefined }]);

  changes.length = 0;
  records.act({ do: 'delete', id: 'shape:anas' });
  expect(changes).toMatchObject([{ id: 'shape:anas', after: undefined, by: 'ana' }]);
});

test('many changes of others come in one look', async () => {
  const { doc, records } = place(docWith(), ANA);
  const looks: number[] = [];
  records.subscribe(() => looks.push(records.look.records.size));
  const there = new Y.Doc();
  for (let n = 0; n < 50; n++) {
    writeRecords(there, [note(`n${n}`, 'One of many', BEN)]);
    bring(there, doc);
  }
  await shown(records);
  expect(looks).toEqual([50]);
});

test('a deletion is taken back as the note was, and counts as work that the server does not have', () => {
  const doc = docWith(note('anas', 'Ana’s'));
  const { records } = place(doc, ANA);
  const unsent = new UnsentWork(doc, (origin) => origin !== 'server');
  const before = live(records, 'anas');
  records.act({ do: 'delete', id: 'shape:anas' });
  expect(records.look.records.has('shape:anas')).toBe(false);
  expect([...unsent.marks.keys()]).toEqual(['shape:anas']);
  records.act({ do: 'restore', id: 'shape:anas' });
  expect(live(records, 'anas')).toEqual(before);
});

test('deleting what has been deleted meanwhile writes nothing', () => {
  const doc = docWith(note('anas', 'Ana’s'));
  recordsOf(doc).get('shape:anas')?.set('$del', true);
  const { records } = place(doc, ANA);
  const before = Y.encodeStateAsUpdate(doc);
  expect(records.act({ do: 'delete', id: 'shape:anas' })).toBeUndefined();
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('a study that was taken out of a cell is put in again by whoever had put it there', () => {
  const study = 'study:one';
  const made = { typeName: 'placement', study, ...CELL, direction: null, meta: {} };
  const placement = { id: placementId(study, CELL), ...made } as unknown as BoardRecord;
  const { records } = place(docWith(), ANA);
  for (let n = 0; n < 2; n++) {
    expect(records.act({ do: 'create', record: placement })).toBeUndefined();
    expect(records.look.records.get(placement.id)).toMatchObject({ meta: { by: 'ana' } });
    expect(records.act({ do: 'delete', id: placement.id })).toBeUndefined();
    expect(records.look.records.has(placement.id)).toBe(false);
  }
});

test('a note of a kind that only a later version knows is counted and left as it is', async () => {
  const doc = docWith(note('anas', 'Ana’s'), withProps(note('later', 'Later'), { kind: 'rumour' }));
  const { records } = place(doc, ANA, 'facilitator');
  expect(records.look.unreadable).toBe(1);
  expect([...records.look.records.keys()]).toEqual(['shape:anas']);
  const there = new Y.Doc();
  bring(doc, there);
  writeRecords(there, [withProps(live(records, 'anas'), { strength: 'beyond doubt' })]);
  bring(there, doc);
  await shown(records);
  expect(records.look).toMatchObject({ unreadable: 2, records: new Map() });
  writeRecords(there, [note('anas', 'Ana’s'), note('later', 'Later')]);
  bring(there, doc);
  await shown(records);
  expect(records.look.unreadable).toBe(0);
  expect(records.look.records.size).toBe(2);
});

test('what this version cannot read is counted and left as it is', async () => {
  const doc = docWith(note('anas', 'Ana’s'));
  const strange = new Y.Map<unknown>([['$', 'of a later version']]);
  recordsOf(doc).set('shape:strange', strange);
  const { records } = place(doc, ANA);
  expect(records.look.unreadable).toBe(1);
  expect([...records.look.records.keys()]).toEqual(['shape:anas']);
  records.act({ do: 'create', record: note('new', 'Words') });
  expect(recordsOf(doc).get('shape:strange')).toBe(strange);
});
