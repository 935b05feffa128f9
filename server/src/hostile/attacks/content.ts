/** What no board may hold, whoever makes it: it is put back, and its maker told. */
import type { RefusalReason } from '@gapboard/board';
import { writeRecords } from '@gapboard/sync';
import { note } from '@gapboard/sync/testing';
import * as Y from 'yjs';
import { type Attack, refused } from '../attack.ts';
import { geo, person, picture, record } from '../exhibits.ts';
import { adds, edits } from './editing.ts';

type Fields = Record<string, unknown>;

/** A note with the attacker's words on it, and something else as it must not be. */
function noteWith(mark: string, fields: Fields, props: Fields = {}): object & { id: string } {
  const made = note('bad', mark);
  const bad = { ...made, ...fields, props: { ...made.props, ...props } };
  return bad;
}

function adding(
  what: string,
  make: (mark: string) => object & { id: string },
  ...reasons: RefusalReason[]
): Attack {
  return {
    name: `adds ${what}`,
    does: edits((doc, { mark }) => adds(doc, make(mark))),
    answer: refused(...reasons),
  };
}

const NUMBERS = [Number.NaN, Infinity, -Infinity, 1e308, -1e308, 2e7];

const numbers = NUMBERS.flatMap((value): Attack[] => [
  adding(`a note that lies at ${value}`, (mark) => noteWith(mark, { x: value }), 'number'),
  adding(
    `a note that is turned by ${value}`,
    (mark) => noteWith(mark, { rotation: value }),
    'number',
  ),
  adding(
    `a note that is ${value} times as large`,
    (mark) => noteWith(mark, {}, { scale: value }),
    'number',
  ),
  adding(
    `a note that says ${value} beside`,
    (mark) => noteWith(mark, { meta: { n: value } }),
    'number',
  ),
]);

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
];

const doc = (...content: object[]): object => ({ type: 'doc', content });
const paragraph = (text: string, ...marks: object[]): object => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});

const links = LINKS.flatMap((href): Attack[] => [
  adding(
    `a note that leads to ${href}`,
    (mark) => noteWith(mark, {}, { url: `${href}//${mark}` }),
    'link',
  ),
  adding(
    `a text that leads to ${href}`,
    (mark) => {
      const richText = doc(paragraph(mark, { type: 'link', attrs: { href } }));
      return noteWith(mark, {}, { richText });
    },
    'link',
  ),
]);

const elsewhere = [
  'https://example.org/a.png',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'javascript:alert(1)',
  'asset:../../secret',
].map((src) => adding(`a picture from ${src}`, (mark) => picture('bad', src, mark), 'picture'));

const card = (props: Fields) => (mark: string) =>
  record({
    id: 'asset:card',
    typeName: 'asset',
    type: 'bookmark',
    meta: {},
    props: { title: mark, description: '', image: '', favicon: '', src: '', ...props },
  });

const embedded: Attack[] = [
  adding('a card that leads to a script', card({ src: 'javascript:1' }), 'picture', 'link'),
  adding('a card with a picture from elsewhere', card({ image: 'https://e.org' }), 'picture'),
  adding('a card with an icon from elsewhere', card({ favicon: 'https://e.org' }), 'picture'),
  adding(
    'an embedded page',
    (mark) =>
      record({
        ...note('embed'),
        type: 'embed',
        props: { w: 1, h: 1, url: `https://e.org/${mark}` },
      }),
    'embed',
  ),
  adding(
    'a video',
    (mark) =>
      record({
        ...picture('video', `https://e.org/${mark}`),
        type: 'video',
      }),
    'picture',
    'embed',
  ),
  {
    name: 'gives themselves a face from elsewhere',
    does: edits((board, { actor, mark }) => {
      adds(board, record({ ...person(actor.id, mark), imageUrl: `https://e.org/${mark}` }));
    }),
    answer: refused('picture'),
  },
];

const nested = (levels: number, mark: string): object =>
  levels === 0
    ? paragraph(mark)
    : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(levels - 1, mark)] }] };

const TEXTS: [what: string, richText: (mark: string) => unknown][] = [
  ['a node that is not known', (mark) => doc({ type: 'iframe', attrs: { src: mark } })],
  ['a picture in it', (mark) => doc({ type: 'image', attrs: { src: mark } })],
  ['a format that is not known', (mark) => doc(paragraph(mark, { type: 'onclick' }))],
  ['a document in it', (mark) => doc(doc(paragraph(mark)))],
  [
    'an attribute that is no plain value',
    (mark) => doc({ type: 'paragraph', attrs: { style: { a: mark } } }),
  ],
  ['lists in lists in lists', (mark) => doc(nested(90, mark))],
];

const texts = TEXTS.map(([what, richText]) =>
  adding(
    `a text with ${what}`,
    (mark) => noteWith(mark, {}, { richText: richText(mark) }),
    'rich-text',
  ),
);

const sizes: Attack[] = [
  adding(
    'a note of 2,001 characters',
    (mark) => note('long', mark.padEnd(2_001, 'a')),
    'note-too-long',
  ),
  adding(
    'a note of nearly a message',
    (mark) => note('huge', mark.padEnd(1_000_000, 'a')),
    'note-too-long',
  ),
  adding(
    'a shape with nearly a message on it',
    (mark) => {
      const richText = doc(paragraph(mark.padEnd(1_000_000, 'a')));
      return geo('huge', { richText });
    },
    'too-large',
  ),
  adding(
    'a note that carries much beside',
    (mark) => noteWith(mark, { meta: { more: mark.padEnd(500_000, 'a') } }),
    'too-large',
  ),
];

const places: Attack[] = [
  adding('a note in itself', (mark) => noteWith(mark, { parentId: 'shape:bad' }), 'own-parent'),
  {
    name: 'adds two notes that lie in each other',
    does: edits((board, { mark }) => {
      writeRecords(board, [
        record({ ...note('inner', mark), parentId: 'shape:outer' }),
        record({ ...note('outer', mark), parentId: 'shape:inner' }),
      ]);
    }),
    answer: refused('own-parent'),
  },
  {
    name: 'adds a hundred notes each of which lies in the one before',
    does: edits((board, attacker) => {
      const { mark, actor } = attacker;
      for (let n = 0; n < 100; n++) {
        const id = `nest${n}-${actor.role}`;
        // So many levels as a canvas can walk are theirs to make.
        attacker.mine(`shape:${id}`);
        const parentId = n === 0 ? 'page:page' : `shape:nest${n - 1}-${actor.role}`;
        writeRecords(board, [record({ ...note(id, n < 60 ? '' : mark), parentId })]);
      }
    }),
    answer: refused('too-deep'),
  },
];

const kinds: Attack[] = [
  ...['camera', 'instance', 'pointer', 'constructor', '__proto__', 'toString', ''].map((typeName) =>
    adding(
      `a record of the kind “${typeName}”`,
      (mark) => noteWith(mark, { typeName }),
      'unknown-kind',
    ),
  ),
  adding('a shape that is none', (mark) => noteWith(mark, { type: 'iframe' }), 'unreadable'),
  adding(
    'a shape of another kind’s parts',
    (mark) => noteWith(mark, { type: 'geo' }),
    'unreadable',
  ),
  adding(
    'a note without its parts',
    (mark) => record({ ...note('bare'), props: {}, meta: { mark } }),
    'unreadable',
  ),
  adding('a note with a part too many', (mark) => noteWith(mark, { script: mark }), 'unreadable'),
  adding('a note with a prop too many', (mark) => noteWith(mark, {}, { on: mark }), 'unreadable'),
  adding('a note that is more than there', (mark) => noteWith(mark, { opacity: 7 }), 'unreadable'),
  adding('a note in nothing', (mark) => noteWith(mark, { parentId: mark }), 'unreadable'),
  adding('a note in no order', (mark) => noteWith(mark, { index: mark }), 'unreadable'),
  adding(
    'a note of an unknown colour',
    (mark) => noteWith(mark, {}, { color: mark }),
    'unreadable',
  ),
  {
    name: 'adds a record whose base says that it is another',
    does: edits((board, { mark }) => {
      const map = new Y.Map<unknown>([['$', note('other', mark)]]);
      board.getMap('records').set('shape:bad', map);
    }),
    answer: refused('unreadable'),
  },
];

export const CONTENT_ATTACKS: readonly Attack[] = [
  ...numbers,
  ...links,
  ...elsewhere,
  ...embedded,
  ...texts,
  ...sizes,
  ...places,
  ...kinds,
];
