import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Browser } from './testing/browser.ts';
import { addNote, notesIn } from './testing/notes.ts';
import { MAIN, runMain, running } from './testing/program.ts';
import { tempDir, until } from './testing/server.ts';

test('what was acknowledged is there after the process is killed', async () => {
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0' };
  const first = runMain(env);
  const ama = new Browser(await running(first));
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  // Ten notes a round, killed in the middle of them: what had been called saved by then is what counts.
  // A slow machine is left no further behind than this, or it drowns in them.
  const ahead = 200;
  let sent = 0;
  const writing = setInterval(() => {
    for (let i = 0; i < 10 && sent < client.saved + ahead; i++)
      client.edit((doc) => addNote(doc, `n${String(sent++).padStart(4, '0')}`));
  }, 5);
  await until('some are saved', () => client.saved >= 50, 15_000);
  first.child.kill('SIGKILL');
  clearInterval(writing);
  await client.closed;
  const { saved } = client;
  expect(await first.ended).toBe('SIGKILL');

  const back = ama.at(await running(runMain(env)));
  const again = back.raw(board);
  await again.sync();
  const there = notesIn(again.doc);
  const acknowledged = Array.from({ length: saved }, (_, i) => `n${String(i).padStart(4, '0')}`);
  expect(there.slice(0, saved)).toEqual(acknowledged);
  expect(sent).toBeGreaterThanOrEqual(saved);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stores everything, tells everyone and ends with 0',
  async (signal) => {
    const env = { GAPBOARD_DATA: tempDir(), PORT: '0' };
    const first = runMain(env);
    const ama = new Browser(await running(first));
    const { board } = await ama.createBoard();
    const client = ama.raw(board);
    await client.sync();
    client.edit((doc) => addNote(doc, 'kept'));
    await until('it is saved', () => client.saved === 1);
    first.child.kill(signal);
    expect((await client.closed).code).toBe(4503);
    expect(client.notices.map(({ kind }) => kind)).toEqual(['going-down']);
    expect(await first.ended).toBe(0);
    expect(first.err()).not.toMatch(/"level":"(warn|error)"/);
  },
);

test('a client that does not answer cannot keep the server from ending', async () => {
  const first = runMain({ GAPBOARD_DATA: tempDir(), PORT: '0' });
  const ama = new Browser(await running(first));
  const { board } = await ama.createBoard();
  const client = await ama.raw(board).open();
  client.socket.pause();
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('it says where it is, where the boards are, and what is missing', async () => {
  const dataDir = tempDir();
  const program = runMain({ GAPBOARD_DATA: dataDir, PORT: '0', HOST: '0.0.0.0' });
  const origin = await running(program);
  expect(program.out()).toMatch(
    /^Gapboard is running\.\n {2}on this computer: {2}http:\/\/localhost:\d+\n/,
  );
  expect(program.out()).toContain(`boards are kept in ${dataDir}`);
  await until('the licence', () => program.out().includes('tldraw: no licence key is set.'));
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);

  const licensed = runMain({
    GAPBOARD_DATA: tempDir(),
    PORT: '0',
    GAPBOARD_TLDRAW_LICENSE_KEY: 'k',
  });
  await running(licensed);
  expect(licensed.out()).not.toContain('licence');
});

test('a port in use that was asked for is an error in words; one that nobody asked for is passed over', async () => {
  const busy = net.createServer();
  await new Promise<void>((resolve) => {
    busy.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => void busy.close());
  const address = busy.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const asked = runMain({ GAPBOARD_DATA: tempDir() }, ['--port', port]);
  expect(await asked.ended).toBe(1);
  expect(asked.err()).toBe(
    `Port ${port} is in use by another program. Stop it, or choose another port: npm start -- --port 9000\n`,
  );

  // Whether or not something else is there, one of these two has to go past the usual port.
  const one = runMain({ GAPBOARD_DATA: tempDir() });
  await running(one);
  const two = runMain({ GAPBOARD_DATA: tempDir() });
  await running(two);
  expect(two.out()).toMatch(/port 8787 is in use by another program, so it is port 8\d+ this time/);
});

test.each([
  ['a port that is none', { PORT: 'many' }, [], /“many” is not a port/],
  ['an option that there is not', {}, ['--prot', '1'], /The one option is --port/],
  [
    'a folder that cannot be made',
    { GAPBOARD_DATA: `${MAIN}/data` },
    [],
    /file of that name in the way/,
  ],
])('%s is an error in words', async (_what, env, args, words) => {
  const program = runMain({ GAPBOARD_DATA: tempDir(), ...env }, args);
  expect(await program.ended).toBe(1);
  expect(program.err()).toMatch(words);
  expect(program.err()).not.toContain('    at ');
});

test('two servers never share a data folder, and a killed one leaves no lock behind', async () => {
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0' };
  const first = runMain(env);
  await running(first);
  const second = runMain(env);
  expect(await second.ended).toBe(1);
  expect(second.err()).toContain('Another Gapboard is running on the boards');
  first.child.kill('SIGKILL');
  await first.ended;
  await running(runMain(env));
});
