const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Every word the board screen shows outside the canvas, besides those of every screen of a board. */
export const boardWords = {
  share: 'Share',
  more: 'More tools',
  history: 'Versions',
  outline: 'Outline',
  outlineHint: 'The same board as a table and lists, without the canvas',
  versions: {
    title: 'Versions of this board',
    intro:
      'Gapboard keeps a version by itself every ten minutes while people work, and when everyone has left.',
    wholeHistory: 'Look at any moment, compare two, bring back single notes: the history',
    loading: 'Looking for versions…',
    none: 'No version has been kept yet.',
    nameLabel: 'Keep the board as it is now',
    nameHint: 'For example “After the first round”',
    keep: 'Keep',
    kept: (name: string) => `“${name}” is kept.`,
    look: 'Look',
    restore: 'Bring back',
    kind: {
      named: 'Kept by name',
      automatic: 'Kept automatically',
      'before-restore': 'Before a version was brought back',
      'last-left': 'When everyone had left',
      stage: 'As a stage of the workshop began',
      vote: 'When a vote was closed',
    },
    things: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
    by: (name: string) => `by ${name}`,
    when: (at: number) => `${days.format(at)}, ${times.format(at)}`,
  },
};
