import { type Actor, authored, newNote, type UnknownRecord } from '@gapboard/board';
import { type ReplayScript, applyStep, stateOf } from '@gapboard/history';
import { sessionOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { deleteRecordOf, note } from '../testing/notes.ts';
import { Past } from '../testing/past.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { pause, until } from '../testing/server.ts';
import { type Attendee, workshop } from '../testing/workshop.ts';

const base = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1 };

/** A stroke of so many points, as far as it has been drawn. */
function stroke(id: string, points: number, parentId = 'page:page', x = 40): UnknownRecord {
  // A pen's first point is sixteen signs of base64, each further one eight.
  const path = `AAAAAAAAAAAAAAAA${Array.from({ length: points }, (_, n) => `AA${n % 10}AAAAA`).join('')}`;
  const props = {
    color: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    segments: [{ type: 'free', path, dim: 3 }],
    isComplete: points > 3,
    isClosed: false,
    isPen: true,
    scale: 1,
    scaleX: 1,
    scaleY: 1,
  };
  const index = `a${id.length}`;
  const record = { ...base, id: `shape:${id}`, type: 'draw', parentId, index, x, y: 7, props };
  return { ...record, meta: { pen: 'ink' } } as unknown as UnknownRecord;
}

function drawing(id: string, name: string, by: Actor): UnknownRecord {
  const props = { w: 300, h: 200, name, alt: '', cell: null, note: null, notes: [] };
  const place = { parentId: 'page:page', index: 'a9', x: 900, y: 800 };
  const record = { ...base, ...place, id: `shape:${id}`, type: 'drawing', props, meta: {} };
  return authored(record as unknown as UnknownRecord, by);
}

/** A note of a map's kind, which lies beside all maps. */
function gap(id: string, text: string, x: number): UnknownRecord {
  const about = {
    id: `shape:${id}`,
    map: 'page:page',
    index: 'a1',
    kind: 'gap',
    cell: null,
  } as const;
  return Object.assign({ ...newNote({ ...about, text }, undefined) }, { x });
}

async function connected(who: Attendee, board: string): Promise<RawClient> {
  const client = who.browser.raw(board);
  await client.sync();
  return client;
}

async function edited(client: RawClient, ...records: UnknownRecord[]): Promise<void> {
  const before = client.saved;
  client.edit((doc) => writeRecords(doc, records));
  await until('it is saved', () => client.saved > before);
  const refused = client.frames.find((frame) => frame.type === 'notice');
  if (refused) throw new Error(JSON.stringify(refused));
  // What happens at once is told as one thing.
  await pause(150);
}

/** Every state of a performance, from what is there at first to its end. */
function statesOf({ first, steps }: ReplayScript): Map<string, UnknownRecord>[] {
  const state = stateOf(first);
  return [
    new Map(state),
    ...steps.map((step) => {
      applyStep(state, step);
      return new Map(state);
    }),
  ];
}

function pathOf(record: UnknownRecord | undefined): string | undefined {
  const props: unknown = record && Reflect.get(record, 'props');
  const segments: unknown = props && Reflect.get(props, 'segments');
  return Array.isArray(segments) ? String(segments[0]?.path) : undefined;
}

/** A record but for whose it is. */
function withoutPeople(one: UnknownRecord | undefined): object {
  const { meta: _, props, ...rest }: Record<string, unknown> = { ...one };
  if (typeof props !== 'object' || props === null) return rest;
  return { ...rest, props: { ...props, textLastEditedBy: null } };
}

async function replay(who: Attendee, drawingId?: string): Promise<ReplayScript> {
  const asked = drawingId === undefined ? '' : `?drawing=${drawingId}`;
  const { status, body } = await who.get(`/history/replay${asked}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

test('a whole board is told as it came about, and of nothing that is not there in the end', async () => {
  const { board, ama, ben, sue, watcher } = await workshop();
  const [his, hers] = [await connected(ben, board), await connected(sue, board)];
  // He types, thinks better of it, moves it about; another note goes.
  await edited(his, note('kept', ''));
  for (const text of ['Tommy Hargreaves', 'A child', 'A child is not heard']) {
    await edited(his, note('kept', text));
  }
  await edited(his, { ...note('kept', 'A child is not heard'), x: 640 } as never);
  await edited(his, note('gone', 'What nobody should read'));
  const before = his.saved;
  his.edit((doc) => deleteRecordOf(doc, 'gone'));
  await until('it is saved', () => his.saved > before);
  for (const points of [1, 2, 5]) await edited(hers, stroke('ink', points));

  const script = await replay(ben);
  expect(script).toMatchObject({ title: 'Workshop', credit: null, chapters: [] });
  const text = JSON.stringify(script);
  for (const never of [
    'Tommy',
    'nobody should',
    'shape:gone',
    'Ben',
    'Sue',
    ben.id,
    sue.id,
    ama.id,
  ]) {
    expect(text).not.toContain(never);
  }
  expect(new Set(script.steps.map(({ by }) => by))).toEqual(new Set(['participant', 'scribe']));

  const states = statesOf(script);
  const words = states.flatMap((state) => {
    const kept = state.get('shape:kept');
    return kept ? [JSON.stringify(Reflect.get(kept, 'props').richText.content)] : [];
  });
  // Empty at first; then, at once, its last words.
  expect(new Set(words).size).toBe(2);
  expect(words.at(-1)).toContain('A child is not heard');
  expect(states.map((state) => Reflect.get(state.get('shape:kept') ?? {}, 'x'))).toContain(10);
  // The stroke grows.
  const lengths = states.flatMap((state) => pathOf(state.get('shape:ink'))?.length ?? []);
  expect(new Set(lengths)).toEqual(new Set([24, 32, 56]));

  // In the end it is the board, but for whose it is.
  const end = states.at(-1) ?? new Map<string, UnknownRecord>();
  const shown = await new Past(ben.browser, board).records();
  const those = Object.values(shown).filter(({ typeName }) => typeName !== 'user');
  expect([...end.keys()].toSorted()).toEqual(those.map(({ id }) => id as string).toSorted());
  for (const record of those) {
    expect(withoutPeople(end.get(record.id))).toEqual(withoutPeople(record));
  }
  expect(watcher.socket.readyState).toBe(watcher.socket.OPEN);
});

test('a drawing is told by itself: its strokes lie in its frame from their first point', async () => {
  const { board, sue, ben } = await workshop();
  const [hers, his] = [await connected(sue, board), await connected(ben, board)];
  await edited(his, note('beside', 'Something else'));
  for (const points of [1, 5]) await edited(hers, stroke('a', points));
  for (const points of [2, 6]) await edited(hers, stroke('bb', points));
  await edited(hers, stroke('other', 6));
  await edited(
    hers,
    drawing('door', 'The door', { id: sue.id, role: 'scribe' }),
    stroke('a', 5, 'shape:door', -860),
    stroke('bb', 6, 'shape:door', -860),
  );
  const script = await replay(ben, 'shape:door');
  expect(script.title).toBe('The door');
  expect(JSON.stringify(script)).not.toContain('Something else');
  const states = statesOf(script);
  expect([...(states[0]?.keys() ?? [])].toSorted()).toEqual([
    'document:document',
    'page:page',
    'shape:door',
  ]);
  expect(
    [...(states.at(-1)?.keys() ?? [])].filter((id) => id.startsWith('shape:')).toSorted(),
  ).toEqual(['shape:a', 'shape:bb', 'shape:door']);
  for (const state of states) {
    expect(state.get('shape:door')).toMatchObject({ x: 0, y: 0, parentId: 'page:page' });
    const ink = state.get('shape:a');
    if (ink) expect(ink).toMatchObject({ parentId: 'shape:door', x: -860 });
  }
  const unknown = await ben.get('/history/replay?drawing=shape:nowhere');
  expect([unknown.status, unknown.body.type]).toEqual([404, 'drawing-unknown']);
  expect((await ben.get('/history/replay?drawing=shape:beside')).status).toBe(404);
});

test('what lies in a hidden area is told to nobody, and a closed vote does not quote it', async () => {
  const { board, ama, fay, ben, watcher } = await workshop();
  const leads = await connected(fay, board);
  await edited(
    leads,
    gap('open', 'For everyone', 0),
    gap('later', 'For later', 5000),
    gap('removed', 'Thought better of', 300),
  );
  const { body } = await ama.openRound({ notes: ['shape:open', 'shape:later', 'shape:removed'] });
  if (!body.round) throw new Error(JSON.stringify(body));
  await ama.post(`/workshop/rounds/${body.round.id}/close`);
  await until('it is closed', () => {
    const round: unknown = sessionOf(watcher.doc).get(`round.${body.round.id}`);
    return Reflect.get(Object(round), 'state') === 'closed';
  });
  expect(JSON.stringify(await replay(ben))).toContain('For later');
  leads.edit((doc) => {
    const rect = { x: 4900, y: 0, w: 400, h: 400 };
    const area = {
      id: 'hiddenarea',
      name: 'Later',
      page: 'page:page',
      rect,
      shapes: [],
      hide: true,
      until: null,
    };
    sessionOf(doc).set('areas', [area]);
  });
  await until('the area is there', () => sessionOf(watcher.doc).get('areas'));
  // And what is removed, though it was voted on.
  const saved = leads.saved;
  leads.edit((doc) => deleteRecordOf(doc, 'removed'));
  await until('it is gone', () => leads.saved > saved);
  for (const who of [ben, ama]) {
    const text = JSON.stringify(await replay(who));
    expect(text).toContain('For everyone');
    expect(text).toContain('session:round:');
    for (const never of ['For later', 'shape:later', 'Thought better', 'shape:removed']) {
      expect(text).not.toContain(never);
    }
  }
  // The board's own past: for facilitators alone.
  const { to } = await new Past(ama.browser, board).outline();
  const seen = async (who: Attendee) =>
    JSON.stringify((await who.get(`/history/at/${to.seq}`)).body);
  expect(await seen(ama)).toContain('For later');
  expect(await seen(ben)).not.toContain('For later');
  expect(await seen(ben)).toContain('For everyone');
  const compared = async (who: Attendee) =>
    JSON.stringify((await who.get(`/history/compare?from=1&to=${to.seq}`)).body);
  expect(await compared(ama)).toContain('For later');
  expect(await compared(ben)).not.toContain('For later');
});

test('stages are its chapters', async () => {
  const { board, ama, ben } = await workshop();
  const his = await connected(ben, board);
  const stages = [await ama.addStage({ name: 'Look' }), await ama.addStage({ name: 'Share' })];
  for (const [n, stage] of stages.entries()) {
    await ama.start(stage, stages[n - 1] ?? null);
    if (n === 1) await edited(his, note('one', 'One'));
  }
  const { chapters, steps } = await replay(ben);
  expect(chapters.map(({ title }) => title)).toEqual(['Look', 'Share']);
  const outline = await new Past(ben.browser, board).outline();
  expect(outline.stages.map(({ title, id }) => [title, id])).toEqual([
    ['Look', stages[0]],
    ['Share', stages[1]],
  ]);
  expect(steps.at(-1)?.seq).toBeGreaterThan(chapters[1]?.seq ?? Infinity);
});
