import type { ChangeKind, Subject } from '@gapboard/history';
import type { Role } from '@gapboard/board';
import {
  dayWords,
  lengthWords,
  longDayWords,
  minuteWords,
  momentWords,
} from './time/momentWords.ts';

const counted = (many: number, one: string, more = `${one}s`): string =>
  many === 1 ? `1 ${one}` : `${many.toLocaleString('en')} ${more}`;

const ROLES: Record<Role, string> = {
  facilitator: 'Facilitators',
  scribe: 'Scribes',
  participant: 'Participants',
  viewer: 'Viewers',
};

/** Words around the whole screen. */
export const historyWords = {
  title: (board: string) => `History of “${board}”`,
  opening: 'Looking up the history…',
  loading: 'Looking up this moment…',
  ways: 'Ways from here',
  board: 'Board',
  toBoard: 'Back to the board',
  outline: 'Outline',
  replay: 'Replay',
  toReplay: 'Watch it as a replay',
  skip: 'Skip to the board as it was',
  somebody: 'Somebody',
  notAllowed: {
    title: 'The history is not open to viewers',
    detail:
      'People who take part in the session can look back at it. Ask a facilitator for a participant link, or go back to the board as it is now.',
  },
  empty: {
    title: 'Nothing has happened on this board yet',
    detail: 'Its history begins with the first note or stroke. Come back then.',
  },
  newer: (many: number) => `${counted(many, 'newer change')} on the board.`,
  showNewer: 'Show them on the line',
  rewritten: {
    title: 'Something has been removed from this board for good',
    detail: 'It is not shown here any more, at any moment. You are still at the same time.',
  },
  offline: {
    title: 'No connection',
    detail:
      'Moments you have looked at can still be looked at. Others come when the connection is back; nothing is lost.',
  },
  late: 'Fetching this moment…',
  noSuch: {
    title: 'That moment is not in this history',
    detail: 'It may have been removed, or is not kept any more. This is the board as it is now.',
  },
  parts: { session: 'Session', words: 'In words', changes: 'Changes' },
  partTitles: {
    session: 'The session',
    words: 'The board in words',
    changes: 'What changed',
  },
  partsLabel: 'What to look at',
  thenTitle: 'The board then',
  picture: (when: string) => `The board at ${when}`,
  sameInWords: 'The same in words is under “In words”.',
} as const;

/** Words of the time line. */
export const timeWords = {
  marks: { snapshot: 'Versions', moment: 'Named moments' },
  thinned: (at: number) => `What was before ${longDayWords(at)} is not kept on this server.`,
  slider: 'Moment',
  hint: 'Arrow keys: one change. Page keys: one minute. Home and End: first and last.',
  at: (at: number) => momentWords(at),
  inStage: (at: number, stage: string | undefined) =>
    stage === undefined ? momentWords(at) : `${momentWords(at)}, in “${stage}”`,
  first: 'Before anything was on the board',
  now: 'as it is now',
  previous: 'Previous change',
  next: 'Next change',
  latest: 'Latest',
  window: 'Show',
  whole: 'The whole session',
  goTo: 'Time',
  goToHint: '14:32',
  go: 'Go',
  day: 'Day',
  dayOf: (at: number) => dayWords(at),
  noTime: 'Please type a time such as 14:32.',
  fold: (ms: number) => `${lengthWords(ms)} later`,
  roles: ROLES,
  busy: 'How much was done, by role',
  changes: (many: number) => counted(many, 'change'),
  kept: (name: string, at: number) => `${name}, ${momentWords(at)}`,
} as const;

/** Words of the session at a glance. */
export const sessionWords = {
  summary: (from: number, to: number) =>
    dayWords(from) === dayWords(to)
      ? `${dayWords(from)}, ${minuteWords(from)} to ${minuteWords(to)}`
      : `${dayWords(from)}, ${minuteWords(from)} to ${dayWords(to)}, ${minuteWords(to)}`,
  at: (at: number) => momentWords(at),
  stages: 'Stages',
  noStages: 'No stages were run in this session.',
  stage: (at: number, ms: number) => `from ${minuteWords(at)}, ${lengthWords(ms)}`,
  goTo: 'Go there',
  goToOf: (name: string) => `Go there: ${name}`,
  busiest: (from: number, to: number, many: number) =>
    `Busiest: ${minuteWords(from)} to ${minuteWords(to)}, ${counted(many, 'change')}.`,
  people: 'Who was at work',
  nobody: 'Nobody has changed anything yet.',
  person: (name: string, many: number) => `${name} (${many.toLocaleString('en')})`,
  peopleHint: 'The number of changes each has made.',
  versions: 'Versions',
  noVersions: 'No version has been kept yet.',
  kinds: {
    named: 'Kept by name',
    automatic: 'Kept automatically',
    'before-restore': 'Before something was brought back',
    'last-left': 'When everyone had left',
    stage: 'As a stage of the workshop began',
    vote: 'When a vote was closed',
  } as Readonly<Record<string, string>>,
  moments: 'Named moments',
  momentsHint: 'Name a moment to find it again, or to share it.',
  noMoments: 'No moment has a name yet.',
  nameThis: (at: number) => `Name this moment (${minuteWords(at)})`,
  nameHint: 'For example “After the first round”',
  name: 'Name it',
  named: (name: string) => `“${name}” has its name.`,
  by: (name: string) => `by ${name}`,
  shared: 'Shared by link',
  remove: 'Remove',
  removeOf: (name: string) => `Remove the name “${name}”`,
  removed: (name: string) => `“${name}” is no named moment any more. The board is as it was.`,
  share: 'Share',
  shareOf: (name: string) => `Share “${name}”`,
} as const;

/** Words for sharing a moment. */
export const shareWords = {
  title: 'Share this moment',
  intro:
    'Anyone with the link sees the board as it was at this moment, without anybody’s name. They can change nothing, and see no other moment.',
  care: 'Look it over first: what people wrote can touch real families.',
  make: 'Make a link',
  link: 'Link to this moment',
  once: 'Copy it now: for safety it is shown only here. A new link ends the old one.',
  copy: 'Copy the link to this moment',
  qr: 'QR code that opens the shared moment',
  stop: 'Stop sharing',
  stopped: 'The link does not work any more.',
  again: 'Make a new link',
  isShared: 'This moment is shared. The link is shown only when it is made.',
} as const;

const KINDS: Record<ChangeKind, string> = {
  added: 'Added',
  changed: 'Changed',
  moved: 'Moved',
  removed: 'Removed',
};

const SUBJECTS: Record<Subject, string> = {
  note: 'Notes',
  drawing: 'Drawings',
  ink: 'Strokes',
  picture: 'Pictures',
  heading: 'Themes and outcomes',
  study: 'Studies',
  rating: 'Ratings',
  other: 'Other things',
};

const SUBJECT: Record<Subject, string> = {
  note: 'Note',
  drawing: 'Drawing',
  ink: 'Stroke',
  picture: 'Picture',
  heading: 'Theme or outcome',
  study: 'Study',
  rating: 'Rating',
  other: 'Other thing',
};

/** Words for comparing two moments. */
export const compareWords = {
  from: 'Compare with',
  nothing: 'Nothing: only look',
  start: 'The beginning',
  now: 'Now',
  here: 'The moment shown now',
  chosen: (at: number) => `The moment at ${momentWords(at)}`,
  named: (name: string, at: number) => `${name}, ${momentWords(at)}`,
  intro:
    'Choose a moment to compare with, then move the slider: you see what changed between the two.',
  between: (from: number, to: number) =>
    `What changed from ${momentWords(from)} to ${momentWords(to)}`,
  loading: 'Comparing…',
  none: 'Nothing has changed between these two moments.',
  noneLeft: 'Nothing of this kind. Show all kinds and people to see the rest.',
  kinds: KINDS,
  kindCount: (kind: ChangeKind, many: number) => `${KINDS[kind]} (${many.toLocaleString('en')})`,
  kindsLabel: 'Show',
  subject: 'What',
  allSubjects: 'Everything',
  subjects: SUBJECTS,
  one: SUBJECT,
  person: 'By whom',
  everyone: 'Everyone',
  shown: (many: number, all: number) =>
    many === all ? counted(all, 'change') : `${many} of ${counted(all, 'change')}`,
  previous: 'Previous',
  next: 'Next',
  nth: (nth: number, all: number) => `${nth} of ${all}`,
  more: (many: number) => `Show ${counted(many, 'more', 'more')}`,
  where: (label: string) => `in ${label}`,
  by: (names: readonly string[]) => `by ${names.join(', ')}`,
  before: 'Before',
  after: 'After',
  nowhere: 'Not placed',
  goneHeading: 'Removed',
  emptyText: '(no text)',
  look: 'Show',
  lookOf: (label: string) => `Show on the board: ${label}`,
  side: 'Board shown',
  sides: { before: 'Before', after: 'After' },
} as const;

/** Words for bringing something back. */
export const bringWords = {
  title: 'Bring back',
  one: 'Bring back',
  oneOf: (label: string) => `Bring back: ${label}`,
  whole: 'Bring back the whole board',
  area: 'Bring back an area',
  stopArea: 'Stop choosing an area',
  areaHint: 'Draw a rectangle on the board, or choose a part of it:',
  choosePart: 'A cell or drawing',
  drawnArea: 'the area you have drawn',
  wholeBoard: 'the whole board',
  asOf: (what: string, at: number) => `Bring back ${what} as of ${momentWords(at)}?`,
  quote: (label: string) => `“${label}”`,
  checking: 'Working out what will happen…',
  nothing: 'Nothing to do: this is how it is now.',
  comeBack: (many: number) => `${counted(many, 'thing comes', 'things come')} back.`,
  change: (many: number) =>
    `${counted(many, 'thing changes', 'things change')} back to how it was.`,
  go: (many: number) =>
    `${counted(many, 'thing', 'things')} added since then ${many === 1 ? 'goes' : 'go'}.`,
  others: (names: readonly string[]) => `Among this is work of ${names.join(', ')}.`,
  restStays: 'Everything else on the board stays as it is.',
  keptFirst: 'How the board is now is kept as a version first, and you can undo this here.',
  yes: 'Yes, bring it back',
  cancel: 'Cancel',
  done: (many: number) => `${counted(many, 'thing', 'things')} brought back.`,
  doneNothing: 'Nothing had to be changed: it was like this already.',
  doneNotYet: 'Nothing was brought back yet.',
  doneDetail: 'Everyone on the board sees it. What was there before is kept as a version.',
  undo: 'Undo',
  undone: (many: number) => `Undone: ${counted(many, 'thing is', 'things are')} as before.`,
  kept: (many: number) =>
    `${counted(many, 'thing was', 'things were')} left alone, because somebody has changed ${many === 1 ? 'it' : 'them'} since.`,
  left: (many: number) =>
    `${counted(many, 'thing was', 'things were')} left alone, because somebody was just writing there. Try again in a moment.`,
  look: 'Look at the board now',
  chosen: (label: string) => `Chosen: ${label}`,
  close: 'Close',
} as const;
