import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { Browser } from '../../testing/browser.ts';
import { postFiles } from '../../testing/files.ts';
import { boardFrom, mapIn } from '../../testing/map.ts';
import { addNote, notesIn } from '../../testing/notes.ts';
import { runMain, running } from '../../testing/program.ts';
import { pause, tempDir, until } from '../../testing/server.ts';

const STUDIES = 5_000;
/** As long as abstracts are. */
const ABSTRACT =
  'Background: out-of-home care for children. Methods: 1,234 families took part in 2019. Results were mixed. '.repeat(
    14,
  );

/** The most that comes in at once: each study with an abstract, in two cells of the map. */
function manyStudies(themes: readonly string[], outcomes: readonly string[]): string {
  return Array.from({ length: STUDIES }, (_, n) => {
    const cells = [n, n + 7].map(
      (at) =>
        `KW  - gapboard-cell/${themes[at % themes.length]}/${outcomes[(at * 5) % outcomes.length]}`,
    );
    return [
      'TY  - JOUR',
      `TI  - Study ${n} of what helps children to live with their families`,
      'AU  - Stabler, Lorna',
      'AU  - Evans, Rhiannon',
      'PY  - 2020',
      'JO  - British Journal of Social Work',
      `DO  - 10.1000/study.${n}`,
      `AB  - ${ABSTRACT}`,
      ...cells,
      'ER  - ',
      '',
    ].join('\r\n');
  }).join('');
}

test('while the largest import comes in others go on working, and then everyone has all of it', async () => {
  const program = runMain({ GAPBOARD_DATA: tempDir(), PORT: '0', GAPBOARD_LOG: 'warn' });
  const ama = new Browser(await running(program));
  const { board, links } = await boardFrom(ama, 'wwccsc-workshop-default');
  const leader = ama.raw(board);
  await leader.sync();
  const map = mapIn(leader.doc);
  const ben = new Browser(ama.origin);
  await ben.join(links.participant, 'Ben');
  const writer = ben.raw(board);
  await writer.sync();
  const plain = ben.provider(board);
  await until('a plain client is there', () => notesIn(plain.doc).length > 0);

  const file = manyStudies(
    map.themes.leaves.map(({ node }) => node),
    map.outcomes.leaves.map(({ node }) => node),
  );
  const done = new AbortController();
  let longest = 0;
  let written = 0;
  const writing = (async () => {
    while (!done.signal.aborted) {
      const began = performance.now();
      const before = writer.saved;
      writer.edit((doc) => addNote(doc, `ben-${written}`));
      written++;
      await until('it is saved', () => writer.saved > before, 20_000);
      longest = Math.max(longest, performance.now() - began);
      await pause(5);
    }
  })();
  await pause(200);
  const usual = longest;
  const began = performance.now();
  const brought = await postFiles(ama, `/api/boards/${board}/import`, { 'many.ris': file });
  const took = performance.now() - began;
  await pause(500);
  done.abort();
  await writing;
  expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
  expect(brought.body.added).toMatchObject({ studies: STUDIES, placements: 2 * STUDIES });
  const has = (doc: Parameters<typeof readRecords>[0]) =>
    [...readRecords(doc).live.values()].filter(({ typeName }) => typeName === 'study').length;
  for (const doc of [leader.doc, writer.doc, plain.doc]) {
    await until('everyone has all', () => has(doc) === STUDIES, 30_000);
  }
  console.log(
    `${(file.length / 1e6).toFixed(1)} MB: ${Math.round(took)} ms; ${written} notes meanwhile, the slowest saved after ${Math.round(longest)} ms (before: ${Math.round(usual)} ms)`,
  );
});
