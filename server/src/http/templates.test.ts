import { createBoardSchema } from '@gapboard/board/schema';
import { type EvidenceMap, evidenceMap, mapIds } from '@gapboard/evidence';
import { findTemplate, TEMPLATES } from '@gapboard/evidence/templates';
import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { boardId, startTestServer } from '../testing/server.ts';

const schema = createBoardSchema();

async function recordsOn(browser: Browser, board: string) {
  const raw = browser.raw(board);
  await raw.sync();
  const { live, unreadable } = readRecords(raw.doc);
  expect([...unreadable]).toEqual([]);
  return [...live.values()];
}

function onlyMap(records: Iterable<unknown>): EvidenceMap {
  const all = [...records];
  const [id, ...others] = mapIds(all);
  const map = id === undefined ? undefined : evidenceMap(all, id);
  if (!map || others.length > 0) throw new Error('There is not one map.');
  return map;
}

test.each(TEMPLATES)(
  'a board from the template $id has its map, sound in every record',
  async ({ id, framework }) => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const made = await ama.post('/api/boards', { title: 'Workshop', name: 'Ama', template: id });
    expect(made.status).toBe(201);
    const records = await recordsOn(ama, made.body.board.id);
    const types: Record<string, { validate(value: unknown): unknown } | undefined> = schema.types;
    for (const record of records) types[record.typeName]?.validate(record);
    const map = onlyMap(records);
    expect(map).toMatchObject({ ...pick(framework), synthesisThreshold: 5, blind: false });
    expect(
      [...map.themes.all.values(), ...map.outcomes.all.values()].map(({ node }) => node),
    ).toEqual(nodes([...framework.themes, ...framework.outcomes]));
    // It is there before anybody: the first entry of the log, and the server's.
    const { entries } = await server.storage.load(boardId(made.body.board.id));
    expect(entries[0]?.author).toBe('server');
  },
);

const pick = ({
  title,
  question,
  source,
}: {
  title: string;
  question: string;
  source: string;
}) => ({
  title,
  question,
  source,
});

function nodes(all: readonly { id: string; children: readonly unknown[] }[]): string[] {
  return all.flatMap((node) => [node.id, ...nodes(node.children as typeof all)]);
}

test('the example says what its sources say, where they say it, and what nobody has said stays unsaid', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const made = await ama.post('/api/boards', { title: 'Example', name: 'Ama', template: 'demo' });
  const map = onlyMap(await recordsOn(ama, made.body.board.id));
  const at = (theme: string, outcome: string) =>
    [...map.cells.values()].find(
      (cell) =>
        map.themes.all.get(cell.theme)?.label === theme &&
        map.outcomes.all.get(cell.outcome)?.label === outcome,
    );
  const meetings = 'Shared decision-making with families';
  expect(at(meetings, 'Care re-entry')).toMatchObject({
    notes: [{ kind: 'research', strength: 'weak', by: undefined }],
    studies: [{ study: { sourceKind: 'systematic_review', year: '2020' }, direction: 'mixed' }],
    state: { kind: 'agreed', strength: 'weak', direction: 'mixed' },
  });
  expect(at('Supervision', 'Retention')?.state).toEqual({ kind: 'discussed' });
  expect(at('Supervision', 'Well-being')?.notes).toMatchObject([
    { kind: 'gap', gap: 'absolute', reason: 'insufficient' },
  ]);
  expect(at(meetings, 'Cost and cost-effectiveness')?.counts).toMatchObject({
    studies: 1,
    ongoing: 1,
    reviews: 0,
  });
  expect(at('Community level', 'Safety')?.state).toEqual({ kind: 'unknown' });
  expect(map.studies.size).toBe(24);
  expect([map.notes.size, map.tray.notes.length]).toEqual([
    findTemplate('demo')?.example?.notes.length,
    2,
  ]);
  expect([...map.cells.values()].every(({ rating, none }) => !rating && !none)).toBe(true);
});

test('a board without a template has no map, and one from an unknown template is not made', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  expect(mapIds(await recordsOn(ama, board))).toEqual([]);
  const refused = await ama.post('/api/boards', { title: 'W', name: 'Ama', template: 'nonsense' });
  expect([refused.status, refused.body.type]).toEqual([400, 'template-unknown']);
  expect((await ama.post('/api/boards', { title: 'W', name: 'A', template: 7 })).body.type).toBe(
    'bad-request',
  );
});

test('anybody can see what there is to start from', async () => {
  const server = await startTestServer();
  const { body } = await server.newBrowser().get('/api/templates');
  expect(body.templates).toHaveLength(TEMPLATES.length);
  expect(body.templates[0]).toEqual({
    id: 'wwccsc-workshop-default',
    group: 'themes',
    title: 'Children’s social care: four themes',
    description: expect.stringMatching(/workshop/),
    source: expect.stringContaining('bcab213'),
    rows: 12,
    columns: 12,
    filled: false,
  });
  const sizes = body.templates.map((template: { id: string; rows: number; columns: number }) => [
    template.id,
    template.rows,
    template.columns,
  ]);
  expect(sizes).toContainEqual(['homelessness', 43, 24]);
  expect(JSON.stringify(body).length).toBeLessThan(8_000);
});
