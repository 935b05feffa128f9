/** Who writes: in somebody else’s name, and from where nobody has been yet. */
import { peopleOf } from '@gapboard/sync';
import { note } from '@gapboard/sync/testing';
import * as Y from 'yjs';
import { type Attack, FORBIDDEN, UNHEARD, WRITERS } from '../attack.ts';
import { after, any, CONTENT, forgotten, inRoot, skip, updateOf } from '../bytes.ts';
import type { Attacker } from '../Hall.ts';
import { adds } from './editing.ts';

/** Somebody's Yjs client id, and what they will write next under it. */
function next({ client }: Attacker, of: number): { client: number; clock: number } {
  return { client: of, clock: Y.getState(client.doc.store, of) };
}

function serversClient({ client }: Attacker): number {
  const [someone] = peopleOf(client.doc)._map.values();
  if (!someone) throw new Error('The server has written nobody down.');
  return someone.id.client;
}

const benOf = ({ hall }: Attacker): number => hall.owners.participant.client.doc.clientID;
const identities: Attack[] = [
  {
    name: 'writes on under somebody else’s client id',
    does: (attacker) => {
      const { client, mark } = attacker;
      client.doc.clientID = benOf(attacker);
      client.edit((doc) => adds(doc, note('forged', mark)));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'writes on under the server’s client id',
    does: (attacker) => {
      const { client, mark } = attacker;
      client.doc.clientID = serversClient(attacker);
      client.edit((doc) => adds(doc, note('forged', mark)));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'pretends that the server has forgotten what it is about to write',
    does: (attacker) => {
      const at = next(attacker, serversClient(attacker));
      attacker.client.send(updateOf([{ ...at, structs: [forgotten(1_000)] }]));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'deletes all that somebody ever wrote',
    does: (attacker) => {
      const { client, clock } = next(attacker, benOf(attacker));
      attacker.client.send(updateOf([], [{ client, clock: 0, length: clock }]));
    },
    answer: FORBIDDEN,
  },
  {
    name: 'deletes all that the server ever wrote',
    does: (attacker) => {
      const { client, clock } = next(attacker, serversClient(attacker));
      attacker.client.send(updateOf([], [{ client, clock: 0, length: clock }]));
    },
    answer: FORBIDDEN,
  },
];

/** What builds on something that never comes: it waits with its sender, and comes to nothing. */
const waiting: Attack[] = [
  {
    name: 'deletes what somebody has yet to write',
    roles: WRITERS,
    does: (attacker) => {
      const at = next(attacker, benOf(attacker));
      attacker.client.send(updateOf([], [{ ...at, length: 1_000_000 }]));
    },
    answer: UNHEARD,
  },
  {
    name: 'writes under somebody else’s client id from further on',
    roles: WRITERS,
    does: (attacker) => {
      const { client, clock } = next(attacker, benOf(attacker));
      const structs = [inRoot('records', 'shape:later', CONTENT.any, any(attacker.mark))];
      attacker.client.send(updateOf([{ client, clock: clock + 5, structs }]));
    },
    answer: UNHEARD,
  },
  {
    name: 'builds on what never comes',
    roles: WRITERS,
    does: ({ client, mark }) => {
      const structs = [after({ client: 4_000_000_001, clock: 7 }, CONTENT.any, any(mark))];
      client.send(updateOf([{ client: 4_000_000_002, clock: 0, structs }]));
    },
    answer: UNHEARD,
  },
  {
    name: 'leaves a gap in what they write themselves',
    roles: WRITERS,
    does: ({ client, mark }) => {
      const structs = [skip(10), inRoot('records', 'shape:later', CONTENT.any, any(mark))];
      client.send(updateOf([{ client: 4_000_000_003, clock: 0, structs }]));
    },
    answer: UNHEARD,
  },
];

export const IDENTITY_ATTACKS: readonly Attack[] = [...identities, ...waiting];
