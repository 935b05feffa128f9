/** Messages put together by hand: deep, huge, of kinds that no client of ours writes, or of none. */
import { encodeUpdate, recordsOf } from '@gapboard/sync';
import { type Attack, FORBIDDEN, FORBIDDEN_OR_GARBLED, GARBLED, WRITERS } from '../attack.ts';
import {
  after,
  all,
  any,
  CONTENT,
  deepAny,
  forgotten,
  inMap,
  inRoot,
  string,
  uint,
  updateOf,
} from '../bytes.ts';
import { THEIRS } from '../exhibits.ts';
import type { Attacker } from '../Hall.ts';
import { mapOf } from './editing.ts';

/** Yjs client id and clock of what holds a record's map in the attacker's copy. */
function holderOf({ client }: Attacker, id: string): { client: number; clock: number } {
  const holder = recordsOf(client.doc).get(id)?._item?.id;
  if (!holder) throw new Error(`There is no ${id} on the board.`);
  return holder;
}

/** A list in a list, as JSON. */
const deepJson = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

const updates: Attack[] = [
  ...[500, 10_000, 200_000].map((levels): Attack => ({
    name: `writes a value of ${levels} levels`,
    does: (attacker) => {
      const holder = holderOf(attacker, THEIRS.note);
      const structs = [inMap(holder, 'm.deep', CONTENT.any, deepAny(levels))];
      attacker.client.send(updateOf([{ client: 77_000, clock: 0, structs }]));
    },
    answer: FORBIDDEN_OR_GARBLED,
  })),
  {
    name: 'adds a record whose JSON has 10,000 levels',
    does: ({ client }) => {
      const structs = [
        inRoot('records', 'shape:deep', CONTENT.type, uint(1)),
        inMap({ client: 77_001, clock: 0 }, '$', CONTENT.any, deepAny(10_000)),
      ];
      client.send(updateOf([{ client: 77_001, clock: 0, structs }]));
    },
    answer: FORBIDDEN_OR_GARBLED,
  },
  {
    name: 'gives letters a format of 10,000 levels',
    does: ({ client }) => {
      const structs = [
        inRoot('records', 'shape:deep', CONTENT.type, uint(1)),
        inMap({ client: 77_002, clock: 0 }, 'text', CONTENT.type, uint(2)),
        all(
          uint(CONTENT.format),
          uint(0),
          uint(77_002),
          uint(1),
          string('bold'),
          string(deepJson(10_000)),
        ),
      ];
      client.send(updateOf([{ client: 77_002, clock: 0, structs }]));
    },
    answer: FORBIDDEN_OR_GARBLED,
  },
  {
    name: 'writes a value with a prototype',
    does: (attacker) => {
      const holder = holderOf(attacker, THEIRS.note);
      const value = JSON.parse('{"__proto__": {"polluted": true}}');
      const structs = [inMap(holder, 'm.a', CONTENT.any, any(value))];
      attacker.client.send(updateOf([{ client: 77_003, clock: 0, structs }]));
    },
    answer: FORBIDDEN,
  },
  ...(['json', 'binary', 'embed', 'string', 'document'] as const).map((kind): Attack => ({
    name: `writes a value as ${kind}, as no client of ours does`,
    does: (attacker) => {
      const { mark } = attacker;
      const content = {
        json: all(uint(1), string(JSON.stringify(mark))),
        binary: string(mark),
        embed: string(JSON.stringify({ mark })),
        string: string(mark),
        document: all(string(mark), any({}), uint(0)),
      }[kind];
      const holder = holderOf(attacker, THEIRS.note);
      const structs = [inMap(holder, 'p.color', CONTENT[kind], content)];
      attacker.client.send(updateOf([{ client: 77_004, clock: 0, structs }]));
    },
    // A document's options follow its name: what is there instead cannot be read.
    answer: FORBIDDEN_OR_GARBLED,
  })),
  {
    name: 'writes many values where a record has one',
    does: (attacker) => {
      const holder = holderOf(attacker, THEIRS.note);
      const { mark } = attacker;
      const content = all(uint(2), ...[mark, mark].map((one) => all(uint(119), string(one))));
      const structs = [inMap(holder, 'p.color', CONTENT.any, content)];
      attacker.client.send(updateOf([{ client: 77_005, clock: 0, structs }]));
    },
    answer: FORBIDDEN,
  },
  ...[2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER - 1].map((length): Attack => ({
    name: `claims to have written ${length} things`,
    does: ({ client }) => {
      client.send(updateOf([{ client: 77_006, clock: 0, structs: [forgotten(length)] }]));
    },
    answer: FORBIDDEN,
  })),
  {
    name: 'counts over the largest number there is',
    does: ({ client }) => {
      const structs = [forgotten(Number.MAX_SAFE_INTEGER), forgotten(Number.MAX_SAFE_INTEGER)];
      client.send(updateOf([{ client: 77_007, clock: 0, structs }]));
    },
    answer: FORBIDDEN_OR_GARBLED,
  },
  {
    name: 'speaks for a thousand clients at once',
    does: ({ client }) => {
      const written = Array.from({ length: 1_000 }, (_, n) => ({
        client: 78_000 + n,
        clock: 0,
        structs: [forgotten(1)],
      }));
      client.send(updateOf(written));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'writes what builds on itself',
    roles: WRITERS,
    does: ({ client, mark }) => {
      const structs = [after({ client: 77_008, clock: 0 }, CONTENT.any, any(mark))];
      client.send(updateOf([{ client: 77_008, clock: 0, structs }]));
    },
    answer: FORBIDDEN_OR_GARBLED,
  },
  {
    name: 'writes two things that build on each other',
    roles: WRITERS,
    does: ({ client, mark }) => {
      const [a, b] = [77_009, 77_010];
      client.send(
        updateOf([
          {
            client: b,
            clock: 0,
            structs: [after({ client: a, clock: 0 }, CONTENT.any, any(mark))],
          },
          {
            client: a,
            clock: 0,
            structs: [after({ client: b, clock: 0 }, CONTENT.any, any(mark))],
          },
        ]),
      );
    },
    answer: FORBIDDEN_OR_GARBLED,
  },
  {
    name: 'puts something into a value that holds nothing',
    does: (attacker) => {
      const base = mapOf(attacker.client.doc, THEIRS.note)._map.get('$')?.id;
      if (!base) throw new Error('A record has a base.');
      const structs = [inMap(base, 'a', CONTENT.any, any(attacker.mark))];
      attacker.client.send(updateOf([{ client: 77_011, clock: 0, structs }]));
    },
    answer: FORBIDDEN,
  },
];

const FRAMES: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a cut update', encodeUpdate(new Uint8Array([1, 2, 3, 4, 5, 6]))],
  ['a state vector that is none', new Uint8Array([0, 0, 2, 9, 9])],
  ['a number without end', new Uint8Array(50).fill(255)],
  ['a part of nothing', new Uint8Array([104, 255, 255, 255, 255, 127, 0])],
];

const frames = FRAMES.map(([what, frame]): Attack => ({
  name: `sends ${what}`,
  does: ({ client }) => client.send(frame),
  answer: GARBLED,
}));

export const MESSAGE_ATTACKS: readonly Attack[] = [...updates, ...frames];
