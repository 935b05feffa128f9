const notes = (many: number): string => (many === 1 ? '1 note' : `${many} notes`);
const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`);

/** Every word of bringing private notes in. */
export const revealWords = {
  title: 'Bring in private notes',
  loading: 'Counting the notes…',
  none: 'No private notes wait to be brought in.',
  fromGone: 'A stage that is not in the agenda any more',
  amount: (many: number, by: number) => `${notes(many)} by ${people(by)}`,
  stillOpen: 'People are still writing. End the private writing before you bring the notes in.',
  end: 'End the private writing',
  anonymous: 'They come in mixed and without names: nobody can tell whose is whose.',
  named: 'They come in with the names of those who wrote them.',
  late: (revealed: number, many: number) =>
    `${revealed} ${revealed === 1 ? 'is' : 'are'} on the board already; ${many === 1 ? '1 more has' : `${many} more have`} come since or wait${many === 1 ? 's' : ''}.`,
  thin: (by: number) =>
    `Only ${people(by)} wrote: others may guess who wrote what. Ask them whether they mind, or wait for more.`,
  all: (many: number) => `Bring in ${many === 1 ? 'the note' : `all ${many}`}`,
  more: (many: number) => `Bring in ${many} more`,
  byCell: 'Or cell by cell',
  tray: 'Not placed: into the tray',
  some: (many: number) => `Bring in ${many}`,
  someOf: (many: number, place: string) => `Bring in ${many}: ${place}`,
  done: (many: number) =>
    many === 1 ? '1 note is on the board now.' : `${notes(many)} are on the board now.`,
  doneWhere: (onCanvas: boolean) =>
    `Each is in the cell its author chose; those without one ${onCanvas ? 'lie in the tray below the map' : 'are under “Not placed”'}.`,
  doneNowhere: 'They lie beside one another on the board.',
  show: 'Show them',
  close: 'Done',
  again: 'Try again',
};
