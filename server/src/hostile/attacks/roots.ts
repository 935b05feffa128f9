/** Whole parts of the board’s document that are not for clients to write, or that it does not have. */
import { encodeUpdate, peopleOf } from '@gapboard/sync';
import * as Y from 'yjs';
import { type Attack, FORBIDDEN } from '../attack.ts';
import { edits } from './editing.ts';

const MADE: [string, (doc: Y.Doc, mark: string) => void][] = [
  ['a map', (doc, mark) => doc.getMap(`other-${mark}`).set('a', 1)],
  ['votes', (doc, mark) => doc.getMap('votes').set('mine', { for: mark })],
  ['a text', (doc, mark) => doc.getText('text').insert(0, mark)],
  ['a list', (doc, mark) => doc.getArray('list').push([mark])],
  ['XML', (doc, mark) => doc.getXmlFragment('xml').insert(0, [new Y.XmlElement(mark)])],
];

const roots = MADE.map(([what, make]): Attack => ({
  name: `writes a root type of their own: ${what}`,
  does: edits((doc, { mark }) => make(doc, mark)),
  answer: FORBIDDEN,
}));

const lists = ['records', 'session', 'people'].map((root): Attack => ({
  name: `puts a list into the root ${root}`,
  does: ({ client, mark }) => {
    const doc = new Y.Doc();
    doc.getArray(root).push([mark]);
    client.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
  },
  answer: FORBIDDEN,
}));

const people: Attack[] = [
  {
    name: 'makes themselves a facilitator in the list of people',
    does: edits((doc, { actor, mark }) => {
      const person = { name: mark, role: 'facilitator', colour: '#000000', joinedAt: 0 };
      peopleOf(doc).set(actor.id, person);
    }),
    answer: FORBIDDEN,
  },
  {
    name: 'adds somebody to the list of people',
    does: edits((doc, { mark }) => {
      const person = { name: mark, role: 'participant', colour: '#000000', joinedAt: 0 };
      peopleOf(doc).set(mark, person);
    }),
    answer: FORBIDDEN,
  },
  {
    name: 'takes somebody off the list of people',
    does: edits((doc, { hall }) => peopleOf(doc).delete(hall.owners.participant.actor.id)),
    answer: FORBIDDEN,
  },
];

export const ROOT_ATTACKS: readonly Attack[] = [...roots, ...lists, ...people];
