import type { Place, Role } from '@gapboard/board';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const resultsWords = {
  title: 'Results',
  opening: 'Opening the results …',
  of: (title: string) => `Results of “${title}”`,
  closed: (at: number) => `The workshop was closed on ${days.format(at)}.`,
  preview:
    'Only facilitators see this until the workshop is closed. Then anyone with the link does.',
  asOf: (at: number) => `As it was on ${times.format(at)}.`,
  again: 'Look again',
  toBoard: 'To the board',
  contents: 'On this page',
  sections: {
    priorities: 'Priorities',
    map: 'Map',
    notes: 'Notes',
    drawings: 'Drawings',
    people: 'Who took part',
    about: 'How to read this',
  },
  map: {
    noMap: 'There was no evidence map on this board.',
    pictureOf: (title: string) =>
      `${title || 'The map'} as bubbles; the table below says the same in words.`,
    table: 'The map as a table',
    caption: (title: string) => `${title || 'The map'}: what is known, by theme and outcome`,
    theme: 'Theme',
    nothing: 'Nothing here',
  },
  notes: {
    none: 'Nobody has written a note.',
    search: 'Find in the notes',
    kinds: 'Show',
    all: 'All kinds',
    found: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    nothingFound: 'No note has these words. Try fewer of them.',
    tray: 'In no cell yet',
    loose: 'Beside the map',
    merged: (count: number) =>
      count === 1
        ? 'Also said, and counted with it:'
        : `Also said, and counted with it (${count}):`,
  },
  drawings: {
    none: 'Nobody has drawn anything.',
    byScribe: 'Drawn by the scribe',
    byPeople: 'Drawn by participants',
    onMap: 'on the map',
    caption: (name: string, who: string, rights: string) =>
      [name && `“${name}”`, who, rights].filter(Boolean).join('. '),
    alt: (n: number, who: string) => `Drawing ${n}. ${who}. It has no description in words.`,
  },
  people: {
    roles: {
      facilitator: 'Facilitators',
      scribe: 'Scribes',
      participant: 'Participants',
      viewer: 'People looking on',
    } satisfies Record<Role, string>,
    few: (smallest: number) => `fewer than ${smallest}`,
    places: { room: 'In the room', remote: 'Remote' } satisfies Record<Place, string>,
    notSaid: 'not said',
    role: 'Role',
    group: 'Which describes them best',
    place: 'Where they took part',
    count: 'People',
    together: (names: readonly string[]) => `${names.join(', ')} (counted together)`,
    most: (count: number) =>
      `At most ${counted(count, 'participant was', 'participants were')} there at one time.`,
    between: (first: number, last: number) =>
      days.format(first) === days.format(last)
        ? `They came on ${days.format(first)}.`
        : `They came between ${days.format(first)} and ${days.format(last)}.`,
    rule: (smallest: number) =>
      `No names are given, and no number of fewer than ${smallest} people: small groups are counted together or not at all.`,
    nobody: 'Nobody has taken part.',
  },
  files: {
    title: 'Take it away',
    working: 'Being made …',
    names: {
      pdf: 'The report, as a PDF',
      html: 'The map, as a page that works by itself',
      xlsx: 'Everything, as a workbook for Excel',
      csv: 'Everything, as tables (CSV)',
      ris: 'The studies, for a reference manager (RIS)',
      'eppi.json': 'For EPPI-Reviewer and EPPI-Mapper',
      json: 'For another Gapboard (JSON)',
    },
  },
};
