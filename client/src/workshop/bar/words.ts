interface Held {
  notes: number;
  people: number;
}

/** `12 notes by 7 people` */
function amount({ notes, people }: Held): string {
  const many = notes === 1 ? '1 note' : `${notes} notes`;
  return `${many} by ${people === 1 ? '1 person' : `${people} people`}`;
}

/** Every word of the bar in which a workshop shows. */
export const barWords = {
  label: 'Workshop',
  between: 'Between stages',
  timerOnly: 'Timer',
  over: 'Workshop closed',
  nth: (nth: number, of: number) => `${nth} of ${of}`,
  more: 'More about this stage',
  moreShort: 'More',
  began: (nth: number, of: number, name: string) => `Stage ${nth} of ${of}: ${name}.`,
  pause: 'Pause',
  pauseLong: 'Pause the clock',
  resume: 'Go on',
  resumeLong: 'Let the clock go on',
  add: '+1 min',
  addLong: '+1 min: add a minute',
  next: 'Next',
  nextLong: (name: string) => `Next stage: ${name}`,
  end: 'End',
  endLong: 'End the last stage',
  agenda: 'Agenda',
  agendaLong: 'Agenda, timer and closing the workshop',
  endWriting: 'End writing',
  endWritingLong: 'End the private writing',
  bringIn: (notes: number) => `Bring in ${notes}`,
  bringInLong: (notes: number) =>
    notes === 1 ? 'Bring in 1 private note' : `Bring in ${notes} private notes`,
  dismiss: 'Close',
  soFar: (held: Held) => `${amount(held)} so far.`,
  askEnd: (held: Held) =>
    held.notes === 0
      ? 'End the private writing? Nobody has sent a note yet.'
      : `End the private writing? There are ${amount(held)}.`,
  askEndDetail:
    'Nobody sees the notes by this: you bring them in afterwards. What somebody is still writing can be brought in later.',
  endYes: 'End it',
  cancel: 'Cancel',
};
