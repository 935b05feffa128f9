import { NOTE_MAX } from '../limits.ts';

/** Why a change was refused. The names are stable: they travel in notices and are counted by the operator. */
export const REFUSAL_REASONS = [
  // by who it was
  'viewer',
  'framework',
  'lock',
  'locked',
  'area',
  'scribe-ink',
  'into-drawing',
  'not-yours',
  'merging',
  'deleted',
  'removed-for-good',
  'authorship',
  'person',
  'session',
  'studies',
  'rating',
  'blind',
  'agreed',
  'notes-closed',
  'move-closed',
  'sketch-closed',
  'over',
  // by what it was
  'unknown-kind',
  'unreadable',
  'note-too-long',
  'too-large',
  'number',
  'link',
  'rich-text',
  'embed',
  'picture',
  'too-deep',
  'own-parent',
  'board-full',
  'identifying',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface Refusal {
  reason: RefusalReason;
  /** id of the participant it belongs to, or was locked by */
  by?: string;
}

/** Words for each reason, given the name of whoever `by` is, if that is known. */
const WORDS: Record<RefusalReason, (name: string | undefined) => string> = {
  viewer: () =>
    'You are looking on, so the board stays as it was. Ask the facilitator for another link to take part.',
  framework: () =>
    'Pages, the map and its themes and outcomes are the facilitator’s to change, so they were put back as they were.',
  lock: () => 'Only a facilitator can lock and unlock, so this stays as it was.',
  locked: (name) =>
    `This is locked${name === undefined ? '' : ` by ${name}`}, so it was put back as it was. Ask a facilitator to unlock it.`,
  area: () =>
    'This part of the board is opened later, so it stays as it was. What you made is kept here for you.',
  'scribe-ink': (name) =>
    `This was drawn by ${name ?? 'the scribe'} as the scribe, and only they can change it. It was put back as it was.`,
  'into-drawing': () =>
    'Only what is drawn with a pen can lie in a drawing, so this was put back where it was.',
  'not-yours': (name) =>
    `This belongs to ${name ?? 'somebody else'}, so it was put back as it was. You can add your own beside it, or ask a facilitator.`,
  merging: () =>
    'Merging notes is the facilitator’s to do, so they stay as they were. Your own you can take out again.',
  deleted: (name) =>
    `${name ?? 'Somebody'} had deleted this meanwhile, so it stays deleted. What you wrote is kept here for you.`,
  'removed-for-good': () =>
    'A facilitator has removed this for good, so it stays off the board and is kept nowhere.',
  authorship: () => 'Who made something cannot be changed, so it was put back as it was.',
  person: () => 'What is said of another person is theirs to change, so it was put back as it was.',
  session: () =>
    'Only a facilitator can change what happens in the workshop, so it stays as it was.',
  studies: () =>
    'Studies are the facilitator’s to add and change, so they stay as they were. You can add a note that names the study.',
  rating: () => 'Each person’s rating is their own, so it was put back as it was.',
  blind: () =>
    'People rate without seeing each other’s ratings at the moment, so this one was not put on the board. Please rate the cell again.',
  agreed: () =>
    'What was agreed about a cell is the facilitator’s to record, so it was put back as it was.',
  'notes-closed': () =>
    'Notes are closed at the moment, so the board stays as it was. What you wrote is kept here for you.',
  'move-closed': () =>
    'Moving notes of others is closed at the moment, so this was put back where it was.',
  'sketch-closed': () =>
    'Drawing is closed at the moment, so the board stays as it was. What you drew is kept here for you.',
  over: () =>
    'The workshop is over, so the board stays as it is. What you made is kept here for you: a facilitator can still add it.',
  'unknown-kind': () => 'This kind of thing is not for a board, so it was not added.',
  unreadable: () =>
    'This could not be read on the server, so the board stays as it was. Reloading the page may help.',
  'note-too-long': () =>
    `A note can have at most ${NOTE_MAX.toLocaleString('en')} characters, so it was put back as it was. Your text is kept here: please make it two notes.`,
  'too-large': () =>
    'This is larger than one thing on a board can be, so it was put back as it was. Please make it two.',
  number: () => 'This lies or is larger than a board can be, so it was put back as it was.',
  link: () =>
    'Links can go to web pages and mail addresses only, so the board stays as it was. What you wrote is kept here for you.',
  'rich-text': () =>
    'This text has formatting that a board does not know, so it was put back as it was. Please paste it as plain text.',
  embed: () => 'Videos and embedded pages cannot be put on a board. Please add a link instead.',
  picture: () =>
    'Pictures are kept on this server only, so one from elsewhere was not added. Please save it and add it as a file.',
  'too-deep': () => 'Things lie inside one another too deeply, so this was put back as it was.',
  'own-parent': () =>
    'Two things cannot lie inside each other. Somebody else moved the other one first, so this was put back.',
  'board-full': () =>
    'This board is full (64 MB), so nothing can be added to it. What you made is kept here for you; please start another board.',
  identifying: () =>
    'This holds what may identify somebody, such as an NHS number or a date of birth, so it was not put on the board. What you wrote is kept here for you: take that out, and try again.',
};

/** What to tell someone whose change was refused: why, what was kept, what to do. `name` is that of whoever `refusal.by` is. */
export function refusalWords({ reason }: Refusal, name?: string): string {
  return WORDS[reason](name);
}
