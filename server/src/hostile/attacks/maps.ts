/** The maps that records lie in, and what lies in those. */
import { recordsOf } from '@gapboard/sync';
import { note } from '@gapboard/sync/testing';
import * as Y from 'yjs';
import { type Attack, FORBIDDEN, WRITERS } from '../attack.ts';
import { THEIRS } from '../exhibits.ts';
import { adds, edits, mapOf, textOf } from './editing.ts';

type Made = [what: string, made: (mark: string) => unknown];

const NO_MAPS: Made[] = [
  ['a plain value', (mark) => mark],
  ['an object', (mark) => ({ ...note('strange'), mark })],
  ['a text', (mark) => new Y.Text(mark)],
  ['a list', (mark) => Y.Array.from([mark])],
  ['XML', (mark) => new Y.XmlElement(mark)],
  ['a document', (mark) => new Y.Doc({ guid: mark })],
  ['bytes', (mark) => new TextEncoder().encode(mark)],
];

const NO_VALUES: Made[] = [
  ['a map', (mark) => new Y.Map([['a', mark]])],
  ['a list', (mark) => Y.Array.from([mark])],
  ['a document', (mark) => new Y.Doc({ guid: mark })],
  ['a text', (mark) => new Y.Text(mark)],
  ['bytes', (mark) => new TextEncoder().encode(mark)],
  ['a whole number beyond others', () => 2n ** 62n],
];

const NO_IDS = [
  '__proto__',
  'constructor',
  'shape:',
  'shape:a b',
  '../../etc',
  `shape:${'x'.repeat(500)}`,
];

const NO_KEYS = [
  'id',
  'typeName',
  'props',
  'meta',
  'x',
  'y',
  '__proto__',
  'p.__proto__',
  'm.',
  'p.a.b',
  '',
  'two words',
  'x'.repeat(300),
];

export const MAP_ATTACKS: readonly Attack[] = [
  {
    name: 'takes a record’s map out',
    does: edits((doc) => recordsOf(doc).delete(THEIRS.note)),
    answer: FORBIDDEN,
  },
  {
    name: 'takes every record’s map out',
    does: edits((doc) => recordsOf(doc).clear()),
    answer: FORBIDDEN,
  },
  {
    name: 'makes somebody’s record anew over theirs',
    does: edits((doc, { mark }) => adds(doc, { ...note('their-note', mark), id: THEIRS.note })),
    answer: FORBIDDEN,
  },
  {
    name: 'makes anew what somebody has deleted',
    does: edits((doc, { mark }) => adds(doc, { ...note('their-gone', mark), id: THEIRS.gone })),
    answer: FORBIDDEN,
  },
  {
    name: 'writes the base of somebody’s record again',
    does: edits((doc, { mark }) =>
      mapOf(doc, THEIRS.note).set('$', { ...note('their-note', mark), id: THEIRS.note }),
    ),
    answer: FORBIDDEN,
  },
  {
    name: 'writes the base of their own record again, as somebody else’s',
    roles: WRITERS,
    does: async (attacker) => {
      const { mark, hall, client } = attacker;
      const id = await attacker.own(note(`own-base-${attacker.actor.role}`));
      const meta = { by: hall.owners.participant.actor.id, as: 'facilitator', mark };
      client.edit((doc) => mapOf(doc, id).set('$', { ...note('x'), id, meta }));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'drops the base of somebody’s record',
    does: edits((doc) => mapOf(doc, THEIRS.note).delete('$')),
    answer: FORBIDDEN,
  },
  {
    name: 'overwrites a record with a plain value',
    does: edits((doc, { mark }) => doc.getMap('records').set(THEIRS.note, mark)),
    answer: FORBIDDEN,
  },
  ...NO_MAPS.map(([what, made]): Attack => ({
    name: `adds a record that is ${what}`,
    does: edits((doc, { mark }) => doc.getMap('records').set('shape:strange', made(mark))),
    answer: FORBIDDEN,
  })),
  ...NO_IDS.map((id): Attack => ({
    name: `adds a record with the id ${id.slice(0, 20)}`,
    does: edits((doc, { mark }) => adds(doc, { ...note('x', mark), id })),
    answer: FORBIDDEN,
  })),
  ...NO_VALUES.map(([what, made]): Attack => ({
    name: `puts ${what} where a record has a value`,
    does: edits((doc, { mark }) => mapOf(doc, THEIRS.note).set('p.color', made(mark))),
    answer: FORBIDDEN,
  })),
  ...NO_KEYS.map((key): Attack => ({
    name: `writes what a record has no place for: ${key.slice(0, 20)}`,
    does: edits((doc, { mark }) => mapOf(doc, THEIRS.note).set(key, mark)),
    answer: FORBIDDEN,
  })),
  {
    name: 'puts a map where a note’s text is',
    does: edits((doc, { mark }) =>
      adds(doc, note('strange-text'), { text: new Y.Map([['a', mark]]) }),
    ),
    answer: FORBIDDEN,
  },
  {
    name: 'puts XML where a note’s text is',
    does: edits((doc, { mark }) => adds(doc, note('strange-xml'), { text: new Y.XmlText(mark) })),
    answer: FORBIDDEN,
  },
  {
    name: 'puts an object among the letters of a text',
    does: edits((doc, { mark }) => textOf(doc, THEIRS.note).insertEmbed(0, { src: mark })),
    answer: FORBIDDEN,
  },
  {
    name: 'puts a map among the letters of a text',
    does: edits((doc, { mark }) =>
      textOf(doc, THEIRS.note).insertEmbed(0, new Y.Map([['a', mark]])),
    ),
    answer: FORBIDDEN,
  },
  {
    name: 'gives letters a format with a name out of bounds',
    does: edits((doc, { mark }) => textOf(doc, THEIRS.note).format(0, 2, { '<b>': mark })),
    answer: FORBIDDEN,
  },
];
