import type { Activity } from '@gapboard/board';

const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const minutes = (many: number): string => (many === 1 ? '1 minute' : `${many} minutes`);

const ACTIVITIES: Record<Activity, { name: string; hint: string }> = {
  write: {
    name: 'Write privately',
    hint: 'Each in a pad of their own, until you bring all notes in.',
  },
  notes: { name: 'Write notes', hint: 'On the board, for everyone to see at once.' },
  move: { name: 'Move notes of others', hint: 'Sort them together.' },
  sketch: { name: 'Draw', hint: 'Drawings, shapes and arrows of their own.' },
  vote: { name: 'Vote', hint: 'You open the vote when the stage runs.' },
};

/** Every word of the panel from which a workshop is run. */
export const panelWords = {
  title: 'Workshop',
  none: 'No stage is running: participants can do what Rules says.',
  runs: (name: string) => `“${name}” is running.`,
  closed: {
    title: 'The workshop is closed.',
    detail:
      'Only facilitators can change the board. Open it again, and participants can write, move and draw as before.',
    reopen: 'Open it again',
  },

  agenda: 'Agenda',
  agendaHint: 'Everyone sees the stage that runs, its instructions and its time.',
  empty: 'There is no agenda yet: use the ready-made one, or add a stage of your own.',
  ready: 'Use the ready-made agenda',
  readyHint:
    'Ninety minutes on gaps in the evidence, in eight stages. You can change everything in it.',
  add: 'Add a stage',
  total: (many: number, all: number) =>
    `${many === 1 ? '1 stage' : `${many} stages`}, ${minutes(all)} in all`,
  running: 'Running',
  over: 'Over',
  at: (epoch: number) => times.format(epoch),
  atLong: (epoch: number) => `begins at about ${times.format(epoch)}`,
  minutes: (many: number) => (many === 0 ? 'no clock' : `${many} min`),
  look: 'Look and listen',
  anonymous: 'without names',
  startNext: (name: string) => `Start next: ${name}`,
  start: 'Start',
  edit: 'Edit',
  up: 'Up',
  down: 'Down',
  of: (action: string, name: string) => `${action}: ${name}`,
  moved: (name: string, nth: number, of: number) => `“${name}” is now ${nth} of ${of}.`,
  end: 'End the stage',

  form: {
    name: 'Name',
    instructions: 'What people are to do, in a sentence or two',
    instructionsHint: 'Everyone sees this while the stage runs.',
    minutes: 'Minutes',
    minutesHint: '0: no clock',
    activities: 'What participants may do',
    activitiesHint: 'Tick nothing, and they look and listen.',
    activity: ACTIVITIES,
    anonymous: 'Notes come in without names',
    anonymousHint:
      'Nobody can tell then who wrote what: not you, and no export. It cannot be found out later either, and with very few people they may still guess.',
    namedHint: 'Each note comes in with the name of whoever wrote it, and everyone sees it.',
    fixed: 'People have begun to write: what they were told about names holds.',
    save: 'Save',
    add: 'Add the stage',
    cancel: 'Cancel',
    duplicate: 'Duplicate',
    remove: 'Remove',
    removeSure: (name: string) => `Remove “${name}” from the agenda?`,
    removeYes: 'Remove it',
    copyOf: (name: string) => `${name} (again)`,
    noName: 'Please give the stage a name.',
    badMinutes: (most: number) => `Please give a whole number of minutes, from 0 to ${most}.`,
    gone: 'Another facilitator has removed this stage while you were editing it. What you wrote is kept here: you can add it as a new stage.',
    runsNow: 'This stage is running: what you save changes for everyone at once.',
    activityOf: (one: Activity) => ACTIVITIES[one].name,
  },

  timer: {
    title: 'Timer',
    hint: 'For a break, or anything outside the agenda. Everyone sees it.',
    minutes: 'Minutes',
    start: 'Start the timer',
    restart: 'Set it anew',
    pause: 'Pause',
    resume: 'Go on',
    add: '+1 minute',
    stop: 'Stop',
    bad: (most: number) => `Please give a whole number of minutes, from 1 to ${most}.`,
  },

  close: {
    title: 'Close the workshop',
    hint: 'When you are done: the board stays for everyone to look at.',
    button: 'Close the workshop…',
    ask: 'Close the workshop for everybody?',
    what: [
      'From then on only facilitators can change the board; everyone can still look at it.',
      'The stage, the clock and the list of hands end.',
      'Private notes that have not been brought in still wait for you.',
      'The board as it is now is kept as a version.',
      'You can open it again at any time.',
    ],
    yes: 'Close it',
    cancel: 'Cancel',
  },
  dismiss: 'Close',
};
