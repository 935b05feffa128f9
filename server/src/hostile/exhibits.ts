import { type Actor, authored, newMap, newNote, type UnknownRecord } from '@gapboard/board';
import { deleteRecord, recordsOf, writeRecords } from '@gapboard/sync';
import { type CellRef, ratingId } from '@gapboard/evidence';
import { frame, note, PAGE, stroke } from '@gapboard/sync/testing';
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

/** A drawing on their map. */
export function drawing(id: string): UnknownRecord {
  const says = { name: 'Rain', alt: 'Rain falls on two houses', notes: [] };
  const props = { w: 200, h: 100, ...says, cell: THEIR_CELL, note: null };
  return record({ ...frame(id), type: 'drawing', parentId: THEIRS.map, props });
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
  /** on their map, over {@link THEIR_CELL} */
  scribeDrawing: 'shape:their-scribe-drawing',
  /** in that drawing */
  scribeStroke: 'shape:their-scribe-stroke',
  /** locked by the facilitator, who made it, as what lies in the frame is */
  locked: 'shape:their-locked',
  frame: 'shape:their-frame',
  map: 'shape:their-map',
  theme: 'heading:their-theme',
  outcome: 'heading:their-outcome',
  study: 'study:their-study',
  cell: 'cell:their-theme.their-outcome',
  /** of a map on which people rate without seeing each other */
  blindMap: 'shape:their-blind-map',
  blindTheme: 'heading:their-blind-theme',
} as const;

/** The cell that the participant has rated, and in which they have found no research. */
export const THEIR_CELL: CellRef = { theme: THEIRS.theme, outcome: THEIRS.outcome };
/** When anything of a map was said; nobody asks. */
const SAID_AT = 1_790_000_000_000;

export function heading(id: string, axis: 'theme' | 'outcome', map: string): UnknownRecord {
  const fields = {
    id,
    typeName: 'heading',
    map,
    axis,
    node: nameOf(id),
    parent: null,
    index: 'a1',
  };
  return record({ ...fields, label: nameOf(id), definition: '', size: null, meta: {} });
}

export function rating(by: string, { theme, outcome } = THEIR_CELL): UnknownRecord {
  const id = ratingId({ theme, outcome }, by);
  const said = { strength: 'some', direction: null, at: SAID_AT };
  return record({ id, typeName: 'rating', theme, outcome, ...said, meta: {} });
}

export function study(id: string, title: string): UnknownRecord {
  const empty = Object.fromEntries(
    ['year', 'container', 'volume', 'issue', 'pages', 'publisher', 'place', 'doi', 'url', 'issn']
      .concat('abstract', 'confidenceTool', 'internalNotes', 'source')
      .map((name) => [name, '']),
  );
  const codes = { type: 'JOUR', sourceKind: 'unknown', status: 'completed', confidence: 'unrated' };
  const lists = { authors: [], keywords: [], strength: null };
  return record({ id, typeName: 'study', title, ...empty, ...codes, ...lists, meta: {} });
}

/** What is said of {@link THEIR_CELL}: that somebody found nothing. */
export function foundNothing(by: string, as: string): UnknownRecord {
  const none = { basis: 'room', by, as, at: SAID_AT };
  return record({ id: THEIRS.cell, typeName: 'cell', ...THEIR_CELL, none, agreed: null, meta: {} });
}

/** A note of their map, by its id without the kind. */
export function mapNote(id: string, text: string): UnknownRecord {
  const place = { map: THEIRS.map, index: 'a1', cell: THEIR_CELL };
  return newNote({ id: `shape:${id}`, ...place, kind: 'gap', text }, undefined);
}

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
  await exhibitMaps(facilitator, participant);
  await put(scribe, [
    drawing(nameOf(THEIRS.scribeDrawing)),
    record({ ...ink(nameOf(THEIRS.scribeStroke)), parentId: THEIRS.scribeDrawing }),
  ]);
  return [
    ...Object.values(THEIRS),
    rating(participant.actor.id).id,
    user.id,
    'page:page',
    'document:document',
  ];
}

async function exhibitMaps(facilitator: Owner, participant: Owner): Promise<void> {
  const framework = { title: 'The question', question: '', source: '' };
  const place = { page: PAGE, index: 'a1', x: 0, y: 0, framework };
  const blind = newMap({ id: THEIRS.blindMap, ...place }, undefined);
  await put(facilitator, [
    newMap({ id: THEIRS.map, ...place }, undefined),
    heading(THEIRS.theme, 'theme', THEIRS.map),
    heading(THEIRS.outcome, 'outcome', THEIRS.map),
    study(THEIRS.study, 'A study'),
    record({ ...blind, props: { ...Reflect.get(blind, 'props'), blind: true } }),
    heading(THEIRS.blindTheme, 'theme', THEIRS.blindMap),
  ]);
  const { id, role } = participant.actor;
  await put(participant, [rating(id), foundNothing(id, role)]);
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
