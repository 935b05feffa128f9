import { plainText } from '@gapboard/board';
import { expect, test } from 'vitest';
import { documentIn } from '../testing/bloat.ts';
import { tamper } from '../testing/damage.ts';
import { addNote, notesIn } from '../testing/notes.ts';
import { boardId, startTestServer, until } from '../testing/server.ts';
import { found, isLive, liveIn, OTHERS, saved, scene, SECRET } from './scene.ts';

const DAY_MS = 24 * 60 * 60_000;
const WORDS = `Written long ago ${SECRET.join('')}`;

/** A board on which something was written and changed, some kept by name, and then, forty days later, something else. */
async function agedBoard() {
  const { server, ama, ben, cleo, map, board } = await scene();
  const changed = await ben.type(map, WORDS);
  const { to } = (await ama.get('/history')).body;
  await ama.post('/history/moments', { seq: to.seq, name: 'Long ago' });
  await ama.post('/snapshots', { name: 'Kept by name' });
  await ama.start(await ama.addStage({ activities: ['notes', 'move'] }));
  const note = liveIn(ben.client).get(changed);
  if (!note) throw new Error('It is there.');
  const inOtherWords = { props: { ...Object(Reflect.get(note, 'props')), richText: DOCUMENT } };
  ben.paint({ ...note, ...inOtherWords });
  await saved(ben.client);
  for (const { client } of [ama, ben, cleo]) client.connection.destroy();
  await server.close();
  const { dataDir } = server;
  const age = 40 * DAY_MS;
  tamper(`${dataDir}/gapboard.db`, `UPDATE log SET at = at - ${age}`);
  tamper(`${dataDir}/gapboard.db`, `UPDATE snapshots SET at = at - ${age}`);
  tamper(`${dataDir}/gapboard.db`, 'DELETE FROM history');
  const later = await startTestServer({ dataDir });
  const raw = cleo.browser.at(later.origin).raw(board);
  await raw.sync();
  raw.edit((doc) => addNote(doc, 'recent', 'Written lately'));
  await until('it is saved', () => raw.saved === 1);
  await later.close();
  return { dataDir, board, ama, ben, cleo, changed };
}

const DOCUMENT = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: OTHERS }] }],
};

test('what happened before the days that history is kept is let go of; what is on the board, what happened since and what has a name stays', async () => {
  const { dataDir, board, ama, ben, changed } = await agedBoard();
  const server = await startTestServer({ dataDir, historyDays: 30 });
  const logged = (): string => server.logged.join('\n');
  await until('it is done', () => logged().includes('has been let go of'));
  const leader = ama.browser.at(server.origin);
  const outline = (await leader.get(`/api/boards/${board}/history`)).body;
  expect(outline.isThinned).toBe(true);
  expect(outline.moments).toEqual([]);
  const versions = (await leader.get(`/api/boards/${board}/snapshots`)).body.snapshots;
  expect(versions.map(({ name }: { name: string }) => name)).toContain('Kept by name');
  expect(
    versions.every(
      ({ kind, at }: { kind: string; at: number }) => kind === 'named' || at > Date.now() - DAY_MS,
    ),
  ).toBe(true);
  const { body } = await leader.get(`/api/boards/${board}/history/at/${outline.to.seq}`);
  const words = body.records.map(plainText);
  expect(words).toContain(OTHERS);
  expect(words).toContain('Written lately');
  // It is in the version that was kept by name, and nowhere else.
  expect(new Set(await found(SECRET, dataDir))).toEqual(new Set(['snapshots.content']));
  // Whoever was away comes back to the same document.
  const back = ben.browser.at(server.origin).connection(board, ben.client.doc);
  await saved(back);
  expect(liveIn(back).has('shape:recent')).toBe(true);
  expect(plainText(liveIn(back).get(changed) ?? {})).toBe(OTHERS);
});

test('it is done again and again while people are on the board, and costs nobody anything', async () => {
  const { dataDir, board, ben } = await agedBoard();
  const server = await startTestServer({ dataDir, historyDays: 30, timing: { thinEveryMs: 20 } });
  const client = ben.browser.at(server.origin).connection(board);
  await until('Ben is there', () => isLive(client));
  const isThinned = (): boolean => server.logged.join('\n').includes('has been let go of');
  let more = 0;
  while (!isThinned() || more < 20) {
    addNote(client.doc, `more-${more++}`);
    await saved(client);
  }
  for (const end = Date.now() + 200; Date.now() < end;) {
    addNote(client.doc, `more-${more++}`);
    await saved(client);
  }
  expect(server.logged).toHaveLength(1);
  expect(notesIn(await documentIn(server.storage, boardId(board)))).toEqual(notesIn(client.doc));
});

test('by default nothing is ever let go of', async () => {
  const { dataDir, board, ama } = await agedBoard();
  const server = await startTestServer({ dataDir });
  const { body } = await ama.browser.at(server.origin).get(`/api/boards/${board}/history`);
  expect(body.isThinned).toBe(false);
  expect(await found(SECRET, dataDir)).not.toEqual([]);
});
