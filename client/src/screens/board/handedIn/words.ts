const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What is said to facilitators of work that has been handed in. */
export const handedInWords = {
  tool: 'Handed in',
  toolLabel: (waiting: number) =>
    waiting === 0 ? 'Handed in: nothing is waiting' : `Handed in: ${waiting} waiting`,
  arrived: (waiting: number) =>
    waiting === 1
      ? 'Handed in: 1 piece of work is waiting.'
      : `Handed in: ${waiting} pieces of work are waiting.`,
  title: 'Handed in',
  intro:
    'Work the board did not take when it came, because notes were closed, for example. Only facilitators see it until you place it.',
  loading: 'Looking for what is handed in…',
  none: 'Nothing has been handed in.',
  noneWaiting: 'Nothing is waiting.',
  settled: 'Settled',
  somebody: 'Somebody',
  when: (at: number) => `${days.format(at)}, ${times.format(at)}`,
  /** beside, or in place of, the words */
  wordless: (count: number, beside: boolean) => {
    const drawings = count === 1 ? '1 drawing or picture' : `${count} drawings or pictures`;
    return beside ? `and ${drawings}` : drawings;
  },
  state: { waiting: 'waiting', placed: 'placed', dismissed: 'put aside' },
  place: 'Place on the board',
  placeAgain: 'Place it after all',
  placing: 'Placing…',
  aside: 'Put aside',
  show: 'Show on the board',
  /** the names of buttons, for those who do not see what they stand beside */
  of: (action: string, name: string, when: string) => `${action}: ${name}, ${when}`,
  placed: (name: string) => `What ${name} handed in is on the board, as their own.`,
  putAside: (name: string) =>
    `What ${name} handed in is put aside. It is kept, and you can still place it.`,
};
