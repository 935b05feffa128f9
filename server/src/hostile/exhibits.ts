import { type Actor, authored, type UnknownRecord } from '@gapboard/board';
import { deleteRecord, recordsOf, writeRecords } from '@gapboard/sync';
import { frame, note, stroke } from '@gapboard/sync/testing';
import type { RawClient } from '../testing/rawClient.ts';
import { until } from '../testing/server.ts';

/** Somebody honest whose things others would like to change. */
export interface Owner {
  actor: Actor;
  client: RawClient;
}

/** A record that is put together from its fields. */
export function record(fields: object): UnknownRecord {
  // Ids are a brand over string; what else is wrong with it is what is tried.
  return fields as UnknownRecord;
}

export function geo(id: string, more: object = {}): UnknownRecord {
  const props = {
    geo: 'rectangle',
    dash: 'draw',
    url: '',
    w: 100,
    h: 100,
    growY: 0,
    scale: 1,
    flipX: false,
    flipY: false,
    labelColor: 'black',
    color: 'black',
    fill: 'none',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    richText: { type: 'doc', content: [] },
  };
  return record({ ...note(id), type: 'geo', props: { ...props, ...more } });
}

export function arrow(id: string): UnknownRecord {
  const props = {
    kind: 'arc',
    labelColor: 'black',
    color: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'draw',
    start: { x: 0, y: 0 },
    end: { x: 100, y: 100 },
    bend: 0,
    richText: { type: 'doc', content: [] },
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  };
  return record({ ...note(id), type: 'arrow', props });
}

export function binding(id: string, fromId: string, toId: string): UnknownRecord {
  const props = {
    terminal: 'end',
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none',
  };
  const ends = { id: `binding:${id}`, typeName: 'binding', type: 'arrow', fromId, toId };
  return record({ ...ends, props, meta: {} });
}

export function picture(id: string, src: string | null, name = 'a.png'): UnknownRecord {
  const props = {
    name,
    src,
    w: 10,
    h: 10,
    mimeType: 'image/png',
    isAnimated: false,
    fileSize: 100,
  };
  return record({ id: `asset:${id}`, typeName: 'asset', type: 'image', props, meta: {} });
}

export function person(id: string, name: string): UnknownRecord {
  const fields = { id: `user:${id}`, typeName: 'user', name, color: '#1d5fbf', imageUrl: '' };
  return record({ ...fields, meta: {} });
}

const POINTS = Array.from({ length: 20 }, (_, n) => ({ x: n * 3, y: (n * 7) % 40, z: 0.5 }));

export function ink(id: string): UnknownRecord {
  return stroke(id, POINTS, 3, true);
}

/** Ids of what honest people have on the board, and nobody else may change. */
export const THEIRS = {
  note: 'shape:their-note',
  ink: 'shape:their-ink',
  geo: 'shape:their-geo',
  arrow: 'shape:their-arrow',
  binding: 'binding:their-binding',
  picture: 'asset:their-picture',
  /** they have deleted it */
  gone: 'shape:their-gone',
  scribeInk: 'shape:their-scribe-ink',
  /** locked by the facilitator, who made it, as what lies in the frame is */
  locked: 'shape:their-locked',
  frame: 'shape:their-frame',
} as const;

const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Puts the exhibits on the board, each as its owner's. */
export async function exhibit(
  people: Record<'participant' | 'scribe' | 'facilitator', Owner>,
): Promise<string[]> {
  const { participant, scribe, facilitator } = people;
  const user = person(participant.actor.id, 'Ben');
  await put(participant, [
    note(nameOf(THEIRS.note), 'What Ben wrote'),
    ink(nameOf(THEIRS.ink)),
    geo(nameOf(THEIRS.geo)),
    arrow(nameOf(THEIRS.arrow)),
    binding(nameOf(THEIRS.binding), THEIRS.arrow, THEIRS.geo),
    picture(nameOf(THEIRS.picture), 'asset:AAAA.png'),
    note(nameOf(THEIRS.gone), 'What Ben took back'),
    user,
  ]);
  participant.client.edit((doc) => {
    const gone = recordsOf(doc).get(THEIRS.gone);
    if (gone) deleteRecord(gone);
  });
  await put(scribe, [ink(nameOf(THEIRS.scribeInk))]);
  const lock = { isLocked: true };
  await put(facilitator, [
    record({ ...note(nameOf(THEIRS.locked), 'The question'), ...lock }),
    record({ ...frame(nameOf(THEIRS.frame)), ...lock }),
  ]);
  return [...Object.values(THEIRS), user.id, 'page:page', 'document:document'];
}

/** Writes records as their author's, and waits until they are durable. */
export async function put({ client, actor }: Owner, records: UnknownRecord[]): Promise<void> {
  const { saved } = client;
  client.edit((doc) =>
    writeRecords(
      doc,
      records.map((one) => authored(one, actor)),
    ),
  );
  await until('it is saved', () => client.saved > saved);
}
