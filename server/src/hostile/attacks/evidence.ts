/** What of an evidence map is somebody else's, or nobody's to say: it is put back, and who tried is told. */
import { placementId } from '@gapboard/evidence';
import { deleteRecord } from '@gapboard/sync';
import { type Attack, refused } from '../attack.ts';
import {
  foundNothing,
  heading,
  mapNote,
  rating,
  record,
  study,
  THEIR_CELL,
  THEIRS,
} from '../exhibits.ts';
import type { Attacker } from '../Hall.ts';
import { adds, edits, mapOf, sets } from './editing.ts';

const marked = ({ mark }: Attacker): unknown => mark;
const ben = ({ hall }: Attacker): string => hall.owners.participant.actor.id;

const framework: Attack[] = [
  {
    name: 'renames a theme',
    does: sets(THEIRS.theme, 'label', marked),
    answer: refused('framework'),
  },
  {
    name: 'removes an outcome',
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS.outcome))),
    answer: refused('framework'),
  },
  {
    name: 'adds a theme',
    does: edits((doc, { mark }) => {
      const added = heading('heading:forged', 'theme', THEIRS.map);
      adds(doc, record({ ...added, label: mark }));
    }),
    answer: refused('framework'),
  },
  {
    name: 'takes a theme to another map',
    does: sets(THEIRS.theme, 'map', () => THEIRS.blindMap),
    answer: refused('framework'),
  },
  {
    name: 'renames the map',
    does: sets(THEIRS.map, 'p.title', marked),
    answer: refused('framework'),
  },
  {
    name: 'ends the blind rating',
    does: sets(THEIRS.blindMap, 'p.blind', () => false),
    answer: refused('framework'),
  },
  {
    name: 'deletes the map',
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS.map))),
    answer: refused('framework'),
  },
];

const studies: Attack[] = [
  {
    name: 'adds a study',
    does: edits((doc, { mark }) => adds(doc, study('study:forged', mark))),
    answer: refused('studies'),
  },
  {
    name: 'retitles a study',
    does: sets(THEIRS.study, 'title', marked),
    answer: refused('studies'),
  },
  {
    name: 'places a study under a name that is not its own, so that it counts twice',
    does: edits((doc) => {
      const about = { study: THEIRS.study, ...THEIR_CELL, direction: null };
      adds(doc, record({ id: 'placement:forged', typeName: 'placement', ...about, meta: {} }));
    }),
    answer: refused('unreadable'),
  },
  {
    name: 'places a study with a direction that nobody knows',
    does: edits((doc, { mark }) => {
      const about = { study: THEIRS.study, ...THEIR_CELL, direction: mark };
      const id = placementId(THEIRS.study, THEIR_CELL);
      adds(doc, record({ id, typeName: 'placement', ...about, meta: {} }));
    }),
    answer: refused('unreadable'),
  },
];

const ratings: Attack[] = [
  {
    name: 'changes somebody’s rating',
    does: sets(
      (attacker) => rating(ben(attacker)).id,
      'strength',
      () => 'none',
    ),
    answer: refused('rating'),
  },
  {
    name: 'takes somebody’s rating away',
    does: edits((doc, attacker) => deleteRecord(mapOf(doc, rating(ben(attacker)).id))),
    answer: refused('rating'),
  },
  {
    name: 'rates in somebody’s name',
    does: edits((doc, { hall }) => adds(doc, rating(hall.owners.scribe.actor.id))),
    answer: refused('rating'),
  },
  {
    name: 'rates openly where people rate blind',
    does: edits((doc, { actor }) => {
      adds(doc, rating(actor.id, { theme: THEIRS.blindTheme, outcome: THEIRS.outcome }));
    }),
    answer: refused('blind'),
  },
];

const sayings: Attack[] = [
  {
    name: 'takes back that somebody found nothing',
    does: sets(THEIRS.cell, 'none', () => null),
    answer: refused('not-yours'),
  },
  {
    name: 'says that somebody else found nothing',
    does: edits((doc, attacker) => {
      const { none } = Object(foundNothing(attacker.hall.owners.scribe.actor.id, 'scribe'));
      mapOf(doc, THEIRS.cell).set('none', none);
    }),
    answer: refused('authorship'),
  },
  {
    name: 'records what was agreed',
    does: sets(THEIRS.cell, 'agreed', ({ actor, mark }) => ({
      strength: 'strong',
      direction: null,
      note: mark,
      by: actor.id,
      at: 1,
    })),
    answer: refused('agreed'),
  },
];

const identities: Attack[] = [
  {
    name: 'writes an NHS number into a note',
    does: edits((doc, { mark }) => adds(doc, mapNote('nhs', `${mark} NHS number 943 476 5919`))),
    answer: refused('identifying'),
  },
  {
    name: 'writes a date of birth into the question of a gap',
    does: edits((doc, { mark }) => {
      const note = mapNote('picos', mark);
      const props = { ...Reflect.get(note, 'props'), picos: { population: 'born 12/03/2012' } };
      adds(doc, record({ ...note, props }));
    }),
    answer: refused('identifying'),
  },
  {
    name: 'names more studies in a note than there is room for',
    does: edits((doc, { mark }) => {
      const note = mapNote('studies', mark);
      const many = Array.from({ length: 51 }, (_, n) => `study:s${n}`);
      adds(doc, record({ ...note, props: { ...Reflect.get(note, 'props'), studies: many } }));
    }),
    answer: refused('too-large'),
  },
];

export const EVIDENCE_ATTACKS: readonly Attack[] = [
  ...framework,
  ...studies,
  ...ratings,
  ...sayings,
  ...identities,
];
