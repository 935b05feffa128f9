import { expect, test } from 'vitest';
import { addNote } from './testing/notes.ts';
import { startTestServer, type TestServer, until } from './testing/server.ts';

async function metricsOf(server: TestServer): Promise<Map<string, number>> {
  const { body } = await server.newBrowser().get('/metrics');
  const lines = Buffer.from(body).toString().split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

test('the metrics say how a board fares, and name no board and no person', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'one'));
  await until('it is saved', () => client.saved === 1);

  const seen = await metricsOf(server);
  expect(seen.get('gapboard_rooms')).toBe(1);
  expect(seen.get('gapboard_sockets')).toBe(1);
  expect(seen.get('gapboard_messages_in_total')).toBe(2);
  expect(seen.get('gapboard_appends_total')).toBeGreaterThanOrEqual(1);
  expect(seen.get('gapboard_commit_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(seen.get('gapboard_tick_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(seen.get('gapboard_bytes_out_total')).toBeGreaterThan(100);
  expect(seen.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(seen.has('nodejs_eventloop_lag_seconds')).toBe(true);
  expect([...seen.keys()].join('\n')).not.toContain(board);

  client.send(new Uint8Array([0, 9]));
  await client.closed;
  const after = await metricsOf(server);
  expect(after.get('gapboard_closed_sockets_total{code="4400"}')).toBe(1);
  await until('it has gone', async () => (await metricsOf(server)).get('gapboard_sockets') === 0);
});

test('they are for this machine, and elsewhere for whoever has the token', async () => {
  const server = await startTestServer({ metricsToken: 'a-long-secret' });
  const asked = async (headers: Record<string, string>): Promise<number> =>
    (await server.newBrowser().get('/metrics', headers)).status;
  const elsewhere = { 'X-Forwarded-For': '203.0.113.7' };
  expect(await asked({})).toBe(200);
  expect(await asked(elsewhere)).toBe(401);
  expect(await asked({ 'X-Forwarded-Proto': 'https' })).toBe(401);
  expect(await asked({ ...elsewhere, Authorization: 'Bearer wrong' })).toBe(401);
  expect(await asked({ ...elsewhere, Authorization: 'Bearer a-long-secret' })).toBe(200);

  const without = await startTestServer();
  const answer = await without
    .newBrowser()
    .get('/metrics', { ...elsewhere, Authorization: 'Bearer null' });
  expect([answer.status, answer.body.type]).toEqual([401, 'metrics-private']);
});
