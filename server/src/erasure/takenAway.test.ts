import { newNote, type UnknownRecord } from '@gapboard/board';
import { stroke } from '@gapboard/sync/testing';
import { expect, test } from 'vitest';
import { EXPORTS } from '../evidence/export/formats.ts';
import { note } from '../testing/notes.ts';
import { until } from '../testing/server.ts';
import { liveIn, OTHERS, saved, scene, SECRET } from './scene.ts';
import { holding, takenAway } from './takenAway.ts';

const WORDS = `It was ${SECRET.join('')} who did it`;

/** A frame around ink, with what somebody has said of it. */
function drawing(id: string, said: string): UnknownRecord[] {
  const line = [0, 20, 40].map((x) => ({ x, y: x, z: 0.5 }));
  const props = { w: 300, h: 200, name: said, alt: said, cell: null, note: null, notes: [] };
  const inside = { parentId: `shape:${id}`, meta: { pen: 'ink' } };
  return [
    Object.assign({ ...note(id, '') }, { type: 'drawing', props }),
    Object.assign({ ...stroke(`${id}-ink`, line, 3, true) }, inside),
  ];
}

test('what has been removed for good is in nothing that can be taken away, in whatever it is packed', async () => {
  const { ama, ben, cleo, map } = await scene({
    limits: { exports: { atOnce: 1_000, everyMs: 1 } },
  });
  const about = { map, index: 'a1', kind: 'gap', cell: null } as const;
  ben.paint(newNote({ ...about, id: 'shape:breach', text: WORDS }, ben.actor));
  cleo.paint(newNote({ ...about, id: 'shape:stays', text: OTHERS }, cleo.actor));
  ben.paint(...drawing('secret', WORDS), ...drawing('other', 'The door'));
  await saved(ben.client, cleo.client);
  await until('Ama has it', () => liveIn(ama.client).has('shape:other-ink'));
  const before = await takenAway(ama);
  const all = [...Object.keys(EXPORTS), 'replay'];
  expect([...before.keys()]).toEqual(all);
  // Studies, codes and a picture of the grid say no note's words; all else does.
  const silent = new Set(['eppi.json', 'ris', 'svg']);
  expect(holding(before, SECRET)).toEqual(all.filter((name) => !silent.has(name)));
  expect(
    (await ama.post('/remove-for-good', { ids: ['shape:breach', 'shape:secret'] })).status,
  ).toBe(200);
  const after = await takenAway(ama);
  expect(holding(after, [...SECRET, 'who did it'])).toEqual([]);
  expect([...after.keys()]).toEqual(all);
  expect(holding(after, [OTHERS]).length).toBeGreaterThan(3);
}, 180_000);
