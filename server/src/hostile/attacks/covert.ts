/** What no reader of a record sees: places where something could be carried past those who judge. */
import { note } from '@gapboard/sync/testing';
import * as Y from 'yjs';
import { type Answers, type Attack, WRITERS } from '../attack.ts';
import { CloseCode } from '@gapboard/sync';
import { ink, THEIRS } from '../exhibits.ts';
import { adds, edits, mapOf, textOf } from './editing.ts';

/** Whether it is kept out or put back does not matter, as long as nobody gets it. */
const ANYHOW: Answers = {
  closed: [CloseCode.notAllowed],
  refused: ['unreadable', 'number', 'rich-text', 'not-yours'],
};

const HIDDEN: [what: string, hide: (doc: Y.Doc, id: string, mark: string) => void][] = [
  ['in a deletion that is none', (doc, id, mark) => mapOf(doc, id).set('$del', mark)],
  ['in a place that is none', (doc, id, mark) => mapOf(doc, id).set('xy', mark)],
  ['in a third coordinate', (doc, id, mark) => mapOf(doc, id).set('xy', [0, 0, mark])],
  [
    'in ink of something that is not drawn',
    (doc, id, mark) => mapOf(doc, id).set('ink.0', new Y.Text(mark)),
  ],
  ['in an attribute of its text', (doc, id, mark) => textOf(doc, id).setAttribute('other', mark)],
  [
    'in an attribute of its text that says nothing',
    (doc, id, mark) => textOf(doc, id).setAttribute('doc', mark),
  ],
  [
    'in how its text begins',
    (doc, id, mark) => textOf(doc, id).setAttribute('first', JSON.stringify({ mark })),
  ],
  ['in a format of its letters', (doc, id, mark) => textOf(doc, id).format(0, 2, { node: mark })],
  [
    'in how a line of its text is laid out',
    (doc, id, mark) => textOf(doc, id).insert(0, '\n', { block: mark }),
  ],
  [
    'in a node of its text',
    (doc, id, mark) => textOf(doc, id).insert(0, '\uFFFC', { node: JSON.stringify({ mark }) }),
  ],
];

export const COVERT_ATTACKS: readonly Attack[] = [
  ...HIDDEN.flatMap(([where, hide]): Attack[] => [
    {
      name: `hides something ${where} in somebody’s note`,
      does: edits((doc, { mark }) => hide(doc, THEIRS.note, mark)),
      answer: ANYHOW,
    },
    {
      name: `hides something ${where} in their own note`,
      roles: WRITERS,
      does: async (attacker) => {
        const { actor, client, mark } = attacker;
        const id = await attacker.own(
          note(`own-${where.replaceAll(' ', '-')}-${actor.role}`, 'ab'),
        );
        client.edit((doc) => hide(doc, id, mark));
      },
      answer: ANYHOW,
    },
  ]),
  {
    name: 'adds letters to somebody’s ink that draw nothing',
    does: edits((doc, { mark }) => mapOf(doc, THEIRS.ink).set('ink.0', new Y.Text(mark))),
    answer: ANYHOW,
  },
  {
    name: 'adds letters to their own ink that draw nothing',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await attacker.own(ink(`own-ink-${attacker.actor.role}`));
      const { client, mark } = attacker;
      client.edit((doc) => mapOf(doc, id).set('ink.0', new Y.Text(mark)));
    },
    answer: ANYHOW,
  },
  {
    name: 'adds ink of a part of a stroke that is not there',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await attacker.own(ink(`own-part-${attacker.actor.role}`));
      const { client, mark } = attacker;
      client.edit((doc) => mapOf(doc, id).set('ink.7', new Y.Text(mark)));
    },
    answer: ANYHOW,
  },
  {
    name: 'hides a text behind another',
    does: edits((doc, { mark }) => adds(doc, note('behind', mark), { text: new Y.Text('seen') })),
    answer: ANYHOW,
  },
];
