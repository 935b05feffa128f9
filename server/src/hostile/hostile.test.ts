import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecords } from '@gapboard/sync';
import { shared } from '../testing/whenDone.ts';
import { until } from '../testing/server.ts';
import { aftermathOf, attemptsOf, UNHARMED } from './attack.ts';
import { CONTENT_ATTACKS } from './attacks/content.ts';
import { COVERT_ATTACKS } from './attacks/covert.ts';
import { DRAWING_ATTACKS } from './attacks/drawings.ts';
import { EVIDENCE_ATTACKS } from './attacks/evidence.ts';
import { IDENTITY_ATTACKS } from './attacks/identities.ts';
import { MAP_ATTACKS } from './attacks/maps.ts';
import { MESSAGE_ATTACKS } from './attacks/messages.ts';
import { ATTACKS_ON_OTHERS } from './attacks/others.ts';
import { ROOT_ATTACKS } from './attacks/roots.ts';
import { Hall, MARK } from './Hall.ts';
import { whereStored } from './stored.ts';

let opened: Hall | undefined;
let end = async (): Promise<void> => undefined;

beforeAll(async () => {
  end = await shared(async () => {
    opened = await Hall.open();
  });
});
afterAll(() => end());

function hall(): Hall {
  if (!opened) throw new Error('The hall is not open.');
  return opened;
}

describe.each([
  ['roots of the document', ROOT_ATTACKS],
  ['maps of records', MAP_ATTACKS],
  ['whose work it is', IDENTITY_ATTACKS],
  ['messages by hand', MESSAGE_ATTACKS],
  ['what is somebody else’s', ATTACKS_ON_OTHERS],
  ['what the scribe has framed', DRAWING_ATTACKS],
  ['what of a map is not theirs', EVIDENCE_ATTACKS],
  ['what no board may hold', CONTENT_ATTACKS],
  ['what no reader sees', COVERT_ATTACKS],
])('%s', (_what, attacks) => {
  test.each(attemptsOf(attacks))('a $title', async (attempt) => {
    expect(await aftermathOf(attempt, hall())).toEqual(UNHARMED);
  });
});

describe('after all that', () => {
  test('honest people have noticed nothing, and all they did is saved', async () => {
    const { writers, watcher, owners } = hall();
    for (const writer of writers) writer.stop();
    await until('all is saved', () =>
      writers.every(({ counts }) => counts.made > 50 && counts.saved === counts.made),
    );
    await hall().passed();
    const { live } = readRecords(watcher.doc);
    expect(writers.flatMap((writer) => writer.missingFrom(live, 'all'))).toEqual([]);
    expect(writers.flatMap(({ client }) => client.notices)).toEqual([]);
    expect(hall().areWritersUndisturbed).toBe(true);
    for (const { client } of Object.values(owners)) {
      expect(client.socket.readyState).toBe(client.socket.OPEN);
      expect(client.notices).toEqual([]);
    }
    expect(watcher.isThere).toBe(true);
  });

  test('whoever comes anew gets the honest board, and nothing else', async () => {
    const { server, board, watcher } = hall();
    expect((await server.newBrowser().get('/readyz')).status).toBe(200);
    const { client } = await hall().enter('viewer');
    const sorted = (doc: typeof client.doc): unknown[] =>
      [...readRecords(doc).live.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(client.doc)).toEqual(sorted(watcher.doc));
    expect(readRecords(client.doc).unreadable.size).toBe(0);
    expect(board).not.toBe('');
  });

  test('nothing of it is anywhere in what is stored', async () => {
    const { server, watcher, alarms } = hall();
    expect(watcher.heard(MARK)).toBe(false);
    expect(watcher.complaints).toEqual([]);
    expect(await server.close()).toBe(0);
    expect(await whereStored(MARK, server.dataDir)).toEqual([]);
    expect(await whereStored('What Ben wrote', server.dataDir)).not.toEqual([]);
    expect(alarms).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });
});
