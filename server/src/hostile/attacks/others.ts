/** What is somebody else’s: it is put back, and who tried is told. */
import { deleteRecord, sessionOf } from '@gapboard/sync';
import { frame, note } from '@gapboard/sync/testing';
import * as Y from 'yjs';
import { type Attack, refused, WRITERS } from '../attack.ts';
import { binding, person, record, THEIRS } from '../exhibits.ts';
import type { Attacker } from '../Hall.ts';
import { adds, edits, mapOf, sets, textOf } from './editing.ts';

const marked = ({ mark }: Attacker): unknown => mark;
const bensUser = ({ hall }: Attacker): string => `user:${hall.owners.participant.actor.id}`;
/** A record of the attacker's own, to do with what they may not. */
const theirOwn = (attacker: Attacker, what: string): Promise<string> =>
  attacker.own(note(`own-${what}-${attacker.actor.role}`));

const notes: Attack[] = [
  {
    name: 'types into somebody’s note',
    does: edits((doc, { mark }) => textOf(doc, THEIRS.note).insert(4, mark)),
    answer: refused('not-yours'),
  },
  {
    name: 'deletes letters of somebody’s note',
    does: edits((doc) => textOf(doc, THEIRS.note).delete(0, 4)),
    answer: refused('not-yours'),
  },
  {
    name: 'makes letters of somebody’s note bold',
    does: edits((doc) => textOf(doc, THEIRS.note).format(0, 4, { bold: true })),
    answer: refused('not-yours'),
  },
  {
    name: 'puts another text in place of that of somebody’s note',
    does: edits((doc, { mark }) => mapOf(doc, THEIRS.note).set('text', new Y.Text(mark))),
    answer: refused('not-yours'),
  },
  {
    name: 'writes somebody’s note anew, whole',
    does: sets(THEIRS.note, 'p.richText', ({ mark }: Attacker) => {
      const { props } = note('x', mark);
      return props.richText;
    }),
    answer: refused('not-yours'),
  },
  {
    name: 'says that somebody’s note is theirs',
    does: sets(THEIRS.note, 'm.by', ({ actor }: Attacker) => actor.id),
    answer: refused('authorship'),
  },
  {
    name: 'says that somebody made a note as a facilitator',
    does: sets(THEIRS.note, 'm.as', () => 'facilitator'),
    answer: refused('authorship'),
  },
  {
    name: 'takes away who made somebody’s note',
    does: sets(THEIRS.note, 'm.by', () => undefined),
    answer: refused('authorship'),
  },
  {
    name: 'writes into what somebody has deleted',
    does: edits((doc, { mark }) => textOf(doc, THEIRS.gone).insert(0, mark)),
    answer: refused('not-yours'),
  },
  {
    name: 'brings back what somebody has deleted',
    does: edits((doc) => mapOf(doc, THEIRS.gone).delete('$del')),
    answer: refused('deleted'),
  },
  {
    name: 'puts somebody’s note into a frame that is locked',
    does: sets(THEIRS.note, 'parentId', () => THEIRS.frame),
    answer: refused('locked'),
  },
];

const deletions = (['note', 'ink', 'geo', 'arrow', 'binding', 'picture'] as const).map(
  (what): Attack => ({
    name: `deletes somebody’s ${what}`,
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS[what]))),
    answer: refused('not-yours'),
  }),
);

const EDITS: [name: string, what: keyof typeof THEIRS, key: string, value: unknown][] = [
  ['recolours somebody’s note', 'note', 'p.color', 'red'],
  ['recolours somebody’s ink', 'ink', 'p.color', 'red'],
  ['moves somebody’s ink', 'ink', 'xy', [500, 500]],
  ['moves somebody’s ink into something else', 'ink', 'parentId', THEIRS.geo],
  ['turns somebody’s shape', 'geo', 'rotation', 1],
  ['makes somebody’s shape see-through', 'geo', 'opacity', 0],
  ['recolours somebody’s arrow, which anybody may let follow', 'arrow', 'p.color', 'red'],
  ['binds somebody’s arrow to something else', 'binding', 'toId', THEIRS.note],
  ['shows another picture in place of somebody’s', 'picture', 'p.src', 'asset:BBBB.png'],
];

const changes = EDITS.map(([name, what, key, value]): Attack => ({
  name,
  does: sets(THEIRS[what], key, () => value),
  answer: refused('not-yours'),
}));

const sayings: Attack[] = [
  {
    name: 'says something of somebody’s ink',
    does: sets(THEIRS.ink, 'm.note', marked),
    answer: refused('not-yours'),
  },
  {
    name: 'renames somebody’s picture',
    does: sets(THEIRS.picture, 'p.name', marked),
    answer: refused('not-yours'),
  },
];

const bindings: Attack[] = [
  {
    name: 'binds somebody’s arrow a second time',
    does: edits((doc) => adds(doc, binding('forged', THEIRS.arrow, THEIRS.note))),
    answer: refused('not-yours'),
  },
];

const scribes: Attack[] = [
  {
    name: 'recolours what the scribe has drawn',
    does: sets(THEIRS.scribeInk, 'p.color', () => 'red'),
    answer: refused('scribe-ink'),
  },
  {
    name: 'deletes what the scribe has drawn',
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS.scribeInk))),
    answer: refused('scribe-ink'),
  },
];

const locks: Attack[] = [
  {
    name: 'moves what is locked',
    does: sets(THEIRS.locked, 'xy', () => [500, 500]),
    answer: refused('locked'),
  },
  {
    name: 'deletes what is locked',
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS.locked))),
    answer: refused('locked'),
  },
  {
    name: 'unlocks what is locked',
    does: sets(THEIRS.locked, 'isLocked', () => false),
    answer: refused('lock'),
  },
  {
    name: 'says that somebody else has locked something',
    does: sets(THEIRS.locked, 'm.lockedBy', ({ actor }: Attacker) => actor.id),
    answer: refused('lock'),
  },
  {
    name: 'unlocks and moves in one go',
    does: edits((doc) => {
      mapOf(doc, THEIRS.locked).set('isLocked', false);
      mapOf(doc, THEIRS.locked).set('xy', [500, 500]);
    }),
    answer: refused('lock', 'locked'),
  },
  {
    name: 'puts something of their own into a frame that is locked',
    does: edits((doc, { mark }) => {
      adds(doc, record({ ...note('in-locked', mark), parentId: THEIRS.frame }));
    }),
    answer: refused('locked'),
  },
  {
    name: 'adds something that is locked',
    does: edits((doc, { mark }) =>
      adds(doc, record({ ...note('locked-new', mark), isLocked: true })),
    ),
    answer: refused('lock'),
  },
  {
    name: 'locks something of their own',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await theirOwn(attacker, 'lock');
      attacker.client.edit((doc) => mapOf(doc, id).set('isLocked', true));
    },
    answer: refused('lock'),
  },
  {
    name: 'says that a facilitator has locked their own',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await theirOwn(attacker, 'locked-by');
      const { mark } = attacker;
      attacker.client.edit((doc) => mapOf(doc, id).set('m.lockedBy', mark));
    },
    answer: refused('lock'),
  },
];

const framework: Attack[] = [
  {
    name: 'adds a page',
    does: edits((doc, { mark }) => {
      adds(doc, record({ id: 'page:other', typeName: 'page', name: mark, index: 'a2', meta: {} }));
    }),
    answer: refused('framework'),
  },
  {
    name: 'renames the page',
    does: sets('page:page', 'name', marked),
    answer: refused('framework'),
  },
  {
    name: 'deletes the page',
    does: edits((doc) => deleteRecord(mapOf(doc, 'page:page'))),
    answer: refused('framework'),
  },
  {
    name: 'renames the board',
    does: sets('document:document', 'name', marked),
    answer: refused('framework'),
  },
  {
    name: 'deletes the board itself',
    does: edits((doc) => deleteRecord(mapOf(doc, 'document:document'))),
    answer: refused('framework'),
  },
];

const session = ['rules', 'stage', 'votes', 'timer'].map((part): Attack => ({
  name: `writes the workshop’s ${part}`,
  does: edits((doc, { mark }) => {
    sessionOf(doc).set(part, { notes: true, move: true, sketch: true, mark });
  }),
  answer: refused('session'),
}));

const people: Attack[] = [
  {
    name: 'renames somebody',
    does: sets(bensUser, 'name', marked),
    answer: refused('person'),
  },
  {
    name: 'says who somebody is who has not said so',
    does: edits((doc, { hall, mark }) => adds(doc, person(hall.owners.scribe.actor.id, mark))),
    answer: refused('person'),
  },
];

/** In one update with what they may do: that stays out too where it leans on the rest. */
const together: Attack[] = [
  {
    name: 'hides a deletion among a hundred edits',
    does: edits((doc) => {
      for (let n = 0; n < 100; n++) textOf(doc, THEIRS.note).insert(0, 'a');
      deleteRecord(mapOf(doc, THEIRS.geo));
    }),
    answer: refused('not-yours'),
  },
  {
    name: 'takes somebody’s shapes into a frame of their own and deletes it',
    does: edits((doc, attacker) => {
      const { actor } = attacker;
      const trap = frame(`trap-${actor.role}`);
      attacker.mine(trap.id);
      adds(doc, trap);
      mapOf(doc, THEIRS.geo).set('parentId', trap.id);
      deleteRecord(mapOf(doc, trap.id));
    }),
    answer: refused('not-yours'),
  },
];

export const ATTACKS_ON_OTHERS: readonly Attack[] = [
  ...notes,
  ...deletions,
  ...changes,
  ...sayings,
  ...bindings,
  ...scribes,
  ...locks,
  ...framework,
  ...session,
  ...people,
  ...together,
];
