import {
  type Axis,
  type Basis,
  BASIS_LABELS,
  type NoteKind,
  type Strength,
  STRENGTH_LABELS,
} from '@gapboard/evidence';

/** A text is read out as far as this, in characters: who wants all of it goes there. */
const SPOKEN_MAX = 140;

const A_NOTE: Record<NoteKind, string> = {
  research: 'a research note',
  practice: 'a practice note',
  lived: 'a lived experience note',
  gap: 'a gap',
  question: 'a question',
};
const AN_AXIS: Record<Axis, string> = { theme: 'a theme', outcome: 'an outcome' };

/** The kinds of what people do, as they are counted when much happens at once. */
export type Did = 'added' | 'changed' | 'moved' | 'merged' | 'deleted' | 'rated' | 'agreed';

/** A sentence, with a text after a colon where there is one. */
function sentence(said: string, text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return `${said}.`;
  const signs = [...line];
  if (signs.length > SPOKEN_MAX) {
    const start = signs.slice(0, SPOKEN_MAX - 1).join('');
    return `${said}: ${start.trimEnd()}…`;
  }
  return /[.!?…]$/.test(line) ? `${said}: ${line}` : `${said}: ${line}.`;
}

const changes = (many: number): string => (many === 1 ? '1 change' : `${many} changes`);

/** What is said when somebody changes the board: who, what, where, and the words it is about. */
export const liveWords = {
  latestHint: 'What others have done since you came here, newest first.',
  latestNone: 'Nobody else has changed anything since you came here.',
  somebody: 'Somebody',
  cell: (theme: string, outcome: string) => `${theme}, ${outcome}`,
  nowhere: '“Not placed”',
  note: (kind: NoteKind) => A_NOTE[kind],
  axis: (axis: Axis) => AN_AXIS[axis],

  noteAdded: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} added ${note} in ${place}`, text),
  noteBack: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} brought back ${note} in ${place}`, text),
  noteDeleted: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} deleted ${note} in ${place}`, text),
  noteChanged: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} changed ${note} in ${place}`, text),
  noteBecame: (who: string, before: string, now: string, place: string, text: string) =>
    sentence(`${who} made ${before} in ${place} ${now}`, text),
  noteMoved: (who: string, note: string, from: string, to: string, text: string) =>
    sentence(`${who} moved ${note} from ${from} to ${to}`, text),

  noteMerged: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} merged ${note} in ${place} into another`, text),
  noteTakenOut: (who: string, note: string, place: string, text: string) =>
    sentence(`${who} took ${note} in ${place} out of the one it was merged into`, text),

  studyAdded: (who: string, title: string) => sentence(`${who} added a study`, title),
  studyChanged: (who: string, title: string) => sentence(`${who} changed a study`, title),
  studyDeleted: (who: string, title: string) => sentence(`${who} deleted a study`, title),
  placed: (who: string, cell: string, title: string) =>
    sentence(`${who} placed a study in ${cell}`, title),
  takenOut: (who: string, cell: string, title: string) =>
    sentence(`${who} took a study out of ${cell}`, title),

  rated: (who: string, cell: string, strength: Strength) =>
    sentence(`${who} rated ${cell}`, STRENGTH_LABELS[strength]),
  unrated: (who: string, cell: string) => sentence(`${who} took back a rating of ${cell}`, ''),
  none: (who: string, cell: string, basis: Basis) =>
    sentence(`${who} said that no research was found in ${cell}`, BASIS_LABELS[basis]),
  noneTaken: (who: string, cell: string) =>
    sentence(`${who} took back “no research found” in ${cell}`, ''),
  agreed: (who: string, cell: string, strength: Strength) =>
    sentence(`${who} recorded what was agreed in ${cell}`, STRENGTH_LABELS[strength]),
  agreedTaken: (who: string, cell: string) =>
    sentence(`${who} took back what was agreed in ${cell}`, ''),

  headingAdded: (who: string, axis: string, label: string) =>
    sentence(`${who} added ${axis}`, label),
  headingNamed: (who: string, axis: string, before: string, now: string) =>
    sentence(`${who} renamed ${axis}${before === '' ? '' : `, ${before}`}`, now),
  headingDeleted: (who: string, axis: string, label: string) =>
    sentence(`${who} removed ${axis}`, label),
  mapAdded: (who: string, title: string) => sentence(`${who} put a map on the board`, title),
  mapDeleted: (who: string, title: string) => sentence(`${who} deleted a map`, title),
  mapChanged: (who: string, title: string) => sentence(`${who} changed what the map says`, title),
  blind: (isBlind: boolean) =>
    isBlind
      ? 'From now on people rate without seeing what others said.'
      : 'What people said when they rated shows from now on.',

  thingAdded: (who: string, text: string) => sentence(`${who} wrote on the board`, text),
  thingChanged: (who: string, text: string) =>
    sentence(`${who} changed something on the board`, text),
  thingDeleted: (who: string, text: string) =>
    sentence(`${who} deleted something on the board`, text),

  did: (did: Did, many: number) => `${many} ${did}`,
  inOne: (who: string | undefined, many: number, place: string, what: string) =>
    `${who === undefined ? changes(many) : `${who} made ${changes(many)}`}${place === '' ? '' : ` in ${place}`}: ${what}.`,
  inMany: (who: string | undefined, many: number, places: string) =>
    `${who === undefined ? changes(many) : `${who} made ${changes(many)}`}: ${places}.`,
  part: (many: number, place: string) =>
    place === '' ? `${many} elsewhere` : `${many} in ${place}`,
};
