import { recordsOf } from '@gapboard/sync';
import type { UnknownRecord } from '@gapboard/board';
import type { BoardRecords } from '@gapboard/board/schema';
import { changesBetween, StateWalker, type Step, type Stretch } from '@gapboard/history';
import { expect, test } from 'vitest';
import type { StoredStretch } from '../storage/Storage.ts';
import { addNote, deleteRecordOf, notesIn } from '../testing/notes.ts';
import { Past, shownBy } from '../testing/past.ts';
import { boardId, startTestServer, tempDir, until } from '../testing/server.ts';
import { FIRST_SCHEMA } from './stretches/firstSchema.ts';
import { packStretch, unpackStretch } from './stretches/pack.ts';

const WORDS = 'Who asks the child?';

/** tldraw's before a note's words could be bold: they were a string. */
const OLDER: BoardRecords['schema'] = {
  schemaVersion: 2,
  sequences: {
    ...('sequences' in FIRST_SCHEMA ? FIRST_SCHEMA.sequences : {}),
    'com.tldraw.shape.note': 8,
  },
};

/** A note as that version wrote it. */
function older(record: UnknownRecord): UnknownRecord {
  if (!('type' in record) || record.type !== 'note') return record;
  const {
    richText: _richText,
    textLastEditedBy: _by,
    ...props
  } = Object.assign({}, Reflect.get(record, 'props'));
  return Object.assign({ ...record }, { props: { ...props, text: WORDS, fontSizeAdjustment: 0 } });
}

function olderState(state: ReadonlyMap<string, UnknownRecord>): Map<string, UnknownRecord> {
  return new Map([...state].map(([id, record]) => [id, older(record)]));
}

/** A memory of one stretch as a server of that version would have made it. */
function writtenThen(stored: StoredStretch, schema: Stretch['schema']): StoredStretch {
  const { schema: _schema, ...stretch } = unpackStretch(stored);
  const walker = new StateWalker();
  walker.enter(stretch);
  const first = olderState(walker.state);
  let before = first;
  const steps = stretch.steps.map((step): Step => {
    walker.take(step);
    const after = olderState(walker.state);
    const changes = changesBetween(before, after);
    before = after;
    return { ...step, changes };
  });
  const keyframe = [...first.values()];
  return packStretch({ ...stretch, keyframe, steps, ...(schema && { schema }) }, first);
}

/** A note that was written, moved and deleted; afterwards the server is one of this version. */
async function boardOfOlderVersion(schema: Stretch['schema']) {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard('Leaving care');
  const id = boardId(board);
  const client = ama.raw(board);
  await client.sync();
  const past = new Past(ama, board);
  const seqs: number[] = [];
  for (const edit of [
    () => addNote(client.doc, 'one', WORDS),
    () => recordsOf(client.doc).get('shape:one')?.set('xy', [300, 400]),
    () => deleteRecordOf(client.doc, 'one'),
  ]) {
    const saved = client.saved;
    client.edit(edit);
    await until('it is saved', () => client.saved > saved);
    seqs.push((await past.outline()).to.seq);
  }
  const [written = 0, moved = 0, deleted = 0] = seqs;
  const expected = await past.records(moved);
  client.socket.close();
  const all = await server.storage.stretches(id, { from: 0, to: Number.MAX_SAFE_INTEGER });
  expect(all).toHaveLength(1);
  await server.storage.replaceHistory(
    id,
    all.map((one) => writtenThen(one, schema)),
    'thinned',
  );
  await server.close();
  const now = await startTestServer({ dataDir });
  const again = ama.at(now.origin);
  return { now, id, ama: again, past: new Past(again, board), written, moved, deleted, expected };
}

test('a moment that an older version wrote is read as this one writes it, and one since then as well', async () => {
  const { now, id, ama, past, moved, deleted, expected } = await boardOfOlderVersion(OLDER);
  expect(await past.records(moved)).toEqual(expected);
  const client = ama.raw(id);
  await client.sync();
  client.edit((doc) => addNote(doc, 'two'));
  await until('it is saved', () => client.saved === 1);
  expect(await past.records()).toEqual(shownBy(client.doc));
  expect(await past.records(moved)).toEqual(expected);
  const { stretches } = await now.storage.history(id);
  expect(stretches.map(({ hasKeyframe }) => hasKeyframe)).toEqual([true, true]);
  expect(stretches[1]?.from).toBe(deleted + 1);
  const { body } = await past.get(`/compare?from=${moved}&to=${(await past.outline()).to.seq}`);
  const kinds = body.changes.map((one: { id: string; kind: string }) => [one.id, one.kind]);
  expect(kinds).toEqual([
    ['shape:one', 'removed'],
    ['shape:two', 'added'],
  ]);
});

test('what an older version wrote is brought back, and played, as this one writes it', async () => {
  const { id, ama, past, written, moved, expected } = await boardOfOlderVersion(OLDER);
  const client = ama.raw(id);
  await client.sync();
  const what = { kind: 'records', ids: ['shape:one'] };
  const { status } = await past.post('/restore', { seq: moved, what });
  expect(status).toBe(200);
  await until('it is back', () => notesIn(client.doc).includes('one'));
  expect(shownBy(client.doc)['shape:one']).toEqual(expected['shape:one']);
  const { body } = await past.get('/replay');
  const first = body.steps.find((step: Step) => step.seq >= written);
  expect(first.changes[0].put.props.richText).toEqual(
    Reflect.get(Reflect.get(expected['shape:one'] ?? {}, 'props') ?? {}, 'richText'),
  );
});

test('a memory that names no version is of the first that there was', async () => {
  const { past, moved, expected } = await boardOfOlderVersion(undefined);
  // Its notes are not of that one: nothing is done to them.
  const note = (await past.records(moved))['shape:one'];
  expect(note && Reflect.get(note, 'props')).toHaveProperty('text', WORDS);
  expect(Object.keys(await past.records(moved))).toEqual(Object.keys(expected));
});
