import { readRecords } from '@gapboard/sync';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { postFiles } from '../testing/files.ts';
import { boardFrom, hasMap, mapIn } from '../testing/map.ts';
import { realFile } from '../testing/realFiles.ts';
import { boardId, startTestServer, type TestServer, until } from '../testing/server.ts';

/** Ama leads a board with a map, and Ben looks at it. */
async function boardWithMap(template = 'wwccsc-workshop-default', server?: TestServer) {
  const running = server ?? (await startTestServer());
  const ama = running.newBrowser();
  const { board, id, links } = await boardFrom(ama, template);
  const ben = running.newBrowser();
  await ben.join(links.participant, 'Ben');
  const watcher = ben.raw(board);
  await watcher.sync();
  const path = `/api/boards/${board}/import`;
  const bring = (
    files: Record<string, string | Uint8Array<ArrayBuffer>>,
    says: Record<string, string> = {},
    browser: Browser = ama,
  ) => postFiles(browser, path, files, says);
  /** What is on the board, as somebody gets it who comes now. */
  const onBoard = async () => {
    const fresh = ben.raw(board);
    await fresh.sync();
    return [...readRecords(fresh.doc).live.values()];
  };
  return { server: running, ama, amaId: id, ben, board, links, watcher, path, bring, onBoard };
}

const studies = realFile('studies.ris');

/** A study in RIS. */
const ris = (fields: Record<string, string>): string =>
  [
    'TY  - JOUR',
    ...Object.entries(fields).map(([tag, text]) => `${tag}  - ${text}`),
    'ER  - ',
    '',
  ].join('\r\n');

describe('studies', () => {
  test('are on every screen, durable before the answer, as the facilitator’s; what they say is answered line by line', async () => {
    const { server, amaId, board, watcher, bring } = await boardWithMap();
    const brought = await bring({ 'studies.ris': studies });
    expect(brought.status).toBe(201);
    expect(brought.body).toMatchObject({
      kind: 'studies',
      added: { studies: 48, placements: 0, headings: 0 },
      duplicates: 0,
      tray: 48,
    });
    expect(brought.body.studies[0]).toMatchObject({ file: 'studies.ris', line: 1, is: 'new' });
    const { entries } = await server.storage.load(boardId(board));
    expect(entries.at(-1)?.author).toBe(amaId);
    await until('Ben sees them', () => mapIn(watcher.doc).studies.size > 0);
    const map = mapIn(watcher.doc);
    expect(map.studies.size).toBe(48);
    expect(map.tray.studies).toHaveLength(48);
    for (const record of readRecords(watcher.doc).live.values()) {
      if (record.typeName !== 'study') continue;
      expect(record).toMatchObject({
        source: 'studies.ris',
        meta: { by: amaId, as: 'facilitator' },
      });
    }
  });

  test('a table without a column of titles is refused with its columns, and read once somebody has said which is which', async () => {
    const { bring } = await boardWithMap();
    const table = 'what,who,when\nA trial of supervision,Carpenter,2013\n';
    const refused = await bring({ 'mine.csv': table }, { dry: '1' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      type: 'import-unreadable',
      detail: expect.stringMatching(/Say which column holds the titles/),
      offers: [{ name: 'mine.csv', columns: { headers: ['what', 'who', 'when'] } }],
    });
    const choices = JSON.stringify({ 'mine.csv': { columns: { title: 0, authors: 1, year: 2 } } });
    const brought = await bring({ 'mine.csv': table }, { choices });
    expect(brought.body).toMatchObject({ added: { studies: 1 }, problems: [] });
  });

  test('a preview adds nothing, and says the same as is answered when they are added', async () => {
    const { bring, onBoard } = await boardWithMap();
    const before = await onBoard();
    const dry = await bring({ 'studies.ris': studies }, { dry: '1' });
    expect(dry.status).toBe(200);
    expect(await onBoard()).toEqual(before);
    const wet = await bring({ 'studies.ris': studies });
    expect(wet.body).toEqual(dry.body);
  });

  test('brought twice, even at once, are there once; what has neither DOI nor year is nobody’s to know again', async () => {
    const { bring, onBoard } = await boardWithMap();
    const [one, two] = await Promise.all([
      bring({ 'studies.ris': studies }),
      bring({ 'again.ris': studies }),
    ]);
    expect(one.body.added.studies + two.body.added.studies).toBe(49);
    const found = (await onBoard()).filter(({ typeName }) => typeName === 'study');
    expect(found).toHaveLength(49);
    const twice = found.filter((study) => Reflect.get(study, 'title').startsWith('Multi-Agency'));
    expect(twice.map((study) => [Reflect.get(study, 'doi'), Reflect.get(study, 'year')])).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('a published map comes whole: its themes, outcomes and every study in its cells', async () => {
    const { bring, watcher } = await boardWithMap('cascade-care-entry');
    const page = realFile('homelessness.html.gz');
    const brought = await bring({ 'homelessness.html': page }, { map: 'new' });
    expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
    expect(brought.body.added).toMatchObject({ studies: 800, placements: 5468, pages: 1 });
    const { map: id } = brought.body;
    await until('Ben sees it', () => hasMap(watcher.doc, id));
    const map = mapIn(watcher.doc, id);
    expect([map.themes.leaves.length, map.outcomes.leaves.length]).toEqual([43, 24]);
    const counts = [...map.cells.values()].map(({ counts: { studies: n } }) => n);
    expect(counts.filter((n) => n === 0)).toHaveLength(467);
    expect(Math.max(...counts)).toBe(150);
    // Once more, the studies are found and nothing is doubled.
    const again = await bring({ 'homelessness.html': page }, { map: id });
    expect(again.body.added).toMatchObject({ studies: 0, placements: 0, headings: 0 });
    expect(again.body.problems.at(-1).text).toMatch(/this map has its own/);
  });

  test('a review asks which codes are rows and columns, and takes what is chosen', async () => {
    const { bring } = await boardWithMap();
    const file = realFile('retraction.eppi.json.gz');
    const review = { 'retraction.json': file };
    const dry = await bring(review, { dry: '1' });
    const [offer] = dry.body.offers;
    expect(offer).toMatchObject({ name: 'retraction.json', format: 'eppi-json' });
    expect(offer.axes.offered.length).toBeGreaterThan(1);
    const code = (name: string) =>
      offer.axes.offered.find(({ label }: { label: string }) => label === name).id;
    const rows = code('Citation of retracted papers');
    const columns = code('Language');
    const choices = JSON.stringify({ 'retraction.json': { axes: { rows, columns } } });
    const brought = await bring(review, { map: 'new', choices });
    expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
    expect(brought.body.added.headings).toBeGreaterThan(2);
    const none = await bring(review, { map: 'new', choices: '{"retraction.json":{"axes":null}}' });
    expect(none.body.type).toBe('framework-missing');
  });

  test('only a facilitator brings in files', async () => {
    const { server, ben, links, bring, onBoard } = await boardWithMap();
    const before = await onBoard();
    const [scribe, viewer] = [server.newBrowser(), server.newBrowser()];
    await scribe.join(links.scribe, 'Sue');
    await viewer.join(links.viewer, 'Vera');
    for (const browser of [ben, scribe, viewer]) {
      const refused = await bring({ 'studies.ris': studies }, {}, browser);
      expect([refused.status, refused.body.type]).toEqual([403, 'not-allowed']);
    }
    const stranger = await bring({ 'studies.ris': studies }, {}, server.newBrowser());
    expect(stranger.body.type).toBe('no-session');
    expect(await onBoard()).toEqual(before);
  });
});

describe('what identifies a person', () => {
  const nhs = ris({
    TI: 'A case',
    PY: '2020',
    AB: 'The girl, NHS number 943 476 5919, came into care.',
  });
  const phone = ris({ TI: 'A line', PY: '2020', AB: 'Ring 07700 900123 for help.' });

  test('for certain is refused with its line and is repeated nowhere; nothing is added', async () => {
    const { server, bring, onBoard } = await boardWithMap();
    const before = await onBoard();
    const ways: Record<string, string>[] = [{}, { accept: 'warnings' }, { dry: '1' }];
    for (const says of ways) {
      const refused = await bring({ 'cases.ris': studies.toString() + nhs }, says);
      expect([refused.status, refused.body.type]).toEqual([400, 'import-identifying']);
      expect(refused.body.found).toEqual([
        { file: 'cases.ris', unit: 'line', line: 901, level: 'block', text: expect.any(String) },
      ]);
      expect(refused.body.found[0].text).toMatch(/abstract.*NHS number/);
      expect(JSON.stringify(refused.body)).not.toMatch(/943.?476|476.?5919|girl/);
    }
    const named = await bring({ 'AB123456C.ris': studies });
    expect(named.body.type).toBe('import-identifying');
    expect(await onBoard()).toEqual(before);
    expect(server.logged.join()).not.toMatch(/943.?476|476.?5919|girl|AB1234/);
  });

  test('perhaps is asked about, and added when somebody has looked at it', async () => {
    const { server, bring, onBoard } = await boardWithMap();
    const before = await onBoard();
    const dry = await bring({ 'help.ris': phone }, { dry: '1' });
    expect(dry.body.found).toMatchObject([{ file: 'help.ris', line: 1, level: 'warn' }]);
    const asked = await bring({ 'help.ris': phone });
    expect([asked.status, asked.body.type]).toEqual([409, 'import-questions']);
    expect(asked.body.found).toEqual(dry.body.found);
    expect(await onBoard()).toEqual(before);
    const added = await bring({ 'help.ris': phone }, { accept: 'warnings' });
    expect(added.body.added.studies).toBe(1);
    expect(server.logged.join()).not.toContain('07700');
  });

  test('a real bibliography asks nothing', async () => {
    const { bring } = await boardWithMap();
    const dry = await bring(
      { 'studies.ris': studies, 'retraction.ris': realFile('retraction.ris') },
      { dry: '1' },
    );
    expect(dry.body.found).toEqual([]);
  });
});

describe('frameworks', () => {
  const framework = [
    'axis,group,label,definition',
    'row,Help,Early help,Before there is a crisis',
    'row,Help,Intensive help,',
    'column,,Safety,',
    'column,,"=HYPERLINK(""http://bad"")",',
  ].join('\r\n');

  test('from a table make a new map, or fill one that is empty; formulas are words', async () => {
    const { bring, watcher } = await boardWithMap();
    const made = await bring({ 'framework.csv': framework }, { map: 'new' });
    expect([made.status, made.body.detail]).toEqual([201, undefined]);
    expect(made.body.added).toMatchObject({
      maps: 1,
      headings: 5,
      studies: 0,
      shapes: 0,
      pages: 1,
    });
    await until('Ben sees it', () => hasMap(watcher.doc, made.body.map));
    const map = mapIn(watcher.doc, made.body.map);
    expect(map.themes.roots).toMatchObject([{ label: 'Help', children: [{}, {}] }]);
    expect(map.outcomes.leaves.map(({ label }) => label)).toEqual([
      'Safety',
      '=HYPERLINK("http://bad")',
    ]);
  });

  test('are not added to a map that has its own, and studies alone make no map', async () => {
    const { bring, onBoard } = await boardWithMap();
    const before = await onBoard();
    const full = await bring({ 'framework.csv': framework });
    expect([full.status, full.body.type]).toEqual([409, 'map-not-empty']);
    const bare = await bring({ 'studies.ris': studies }, { map: 'new' });
    expect([bare.status, bare.body.type]).toEqual([409, 'framework-missing']);
    const lost = await bring({ 'studies.ris': studies }, { map: 'shape:nobody' });
    expect([lost.status, lost.body.type]).toEqual([404, 'map-unknown']);
    expect(await onBoard()).toEqual(before);
  });
});

describe('bad files', () => {
  test.each([
    ['half.json', realFile('retraction.eppi.json.gz').subarray(0, 20_000)],
    ['x.tldr', '{"tldrawFileFormatVersion": 1}'],
  ])(
    '%s is refused in words with all that came with it, and nothing is added',
    async (name, content) => {
      const { server, bring, onBoard } = await boardWithMap();
      const before = await onBoard();
      for (const files of [{ [name]: content }, { 'studies.ris': studies, [name]: content }]) {
        const refused = await bring(files);
        expect([refused.status, refused.body.type]).toEqual([400, 'import-unreadable']);
        expect(refused.body.detail).toMatch(/Nothing was added/);
      }
      expect(await onBoard()).toEqual(before);
      expect(server.logged.join()).not.toContain(name);
    },
  );

  test('odd but readable files say what is odd, line by line', async () => {
    const { bring } = await boardWithMap();
    const latin = Buffer.from(
      ris({ TI: 'Enquête sur le bien-être', AU: 'Žižek', PY: '2019' }),
      'latin1',
    );
    const files = {
      'latin.ris': latin,
      'bom.csv': '\ufeffTitle;Year\r\n"One; two";2020\r\n<script>alert(1)</script>;2021\r\n',
      'broken.ris':
        'TI  - Before any type\r\nTY  - JOUR\r\nTI  - Fine\r\nXX  - what?\r\nPY  - soon\r\n',
    };
    const dry = await bring(files, { dry: '1' });
    expect(dry.status).toBe(200);
    expect(dry.body.studies.map(({ title }: { title: string }) => title)).toEqual([
      'Enquête sur le bien-être',
      'One; two',
      '<script>alert(1)</script>',
      'Fine',
    ]);
    const places = dry.body.problems.map(
      ({ file, level }: { file: string; level: string }) => `${file} ${level}`,
    );
    expect(places).toEqual(expect.arrayContaining(['latin.ris warning', 'broken.ris warning']));
  });

  test('too much is refused before it is read: files, bytes, requests', async () => {
    const { bring, onBoard, ama, path } = await boardWithMap();
    const before = await onBoard();
    const big = await bring({ 'big.ris': Buffer.alloc(21 * 1024 * 1024, 'a') });
    expect([big.status, big.body.type]).toEqual([413, 'import-too-big']);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${n}.ris`, studies]));
    expect((await bring(many)).body.type).toBe('import-too-many');
    expect((await bring({})).body.type).toBe('import-empty');
    expect((await bring({ 'a.ris': studies }, { choices: '{' })).body.type).toBe('bad-request');
    expect((await ama.post(path, { file: 'x' })).body.type).toBe('bad-request');
    const twenty = Array.from({ length: 20_001 }, (_, n) =>
      ris({ TI: `Study ${n}`, PY: '2020' }),
    ).join('');
    const refused = await bring({ 'large.ris': twenty });
    expect(refused.body.detail).toMatch(/20,001 studies; a board takes at most 5,000/);
    expect(await onBoard()).toEqual(before);
    const answers = await Promise.all(Array.from({ length: 40 }, () => bring({})));
    expect(answers.some(({ body }) => body.type === 'too-many-imports')).toBe(true);
  });
});
