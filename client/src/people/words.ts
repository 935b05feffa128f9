import type { Door, Place, Role } from '@gapboard/board';

/** Every word of the list of who is here. */
export const peopleWords = {
  loading: 'Looking who is here…',
  summary: (here: number, away: number) =>
    away === 0 ? `${here} here` : `${here} here, ${away} not here now`,
  kinds: {
    facilitator: 'Facilitators',
    scribe: 'Scribes',
    participant: 'Participants',
    viewer: 'Viewers',
  } satisfies Record<Role, string>,
  place: { room: 'In the room', remote: 'Elsewhere' } satisfies Record<Place, string>,
  devices: { phone: 'on a phone', computer: 'on a computer' },
  here: 'here',
  joined: (ago: string) => `joined ${ago}`,
  follow: 'Follow',
  followOf: (name: string) => `Follow ${name}`,
  following: 'Following',
  stopFollowing: (name: string) => `Stop following ${name}`,
  followHint: 'Choose a person to see what they see.',
  alone: 'Nobody else is here yet.',
  change: (name: string) => `Change ${name}`,
  /** the second of two people with the same name */
  nth: (n: number) => ` (${n})`,

  lobby: {
    title: 'In the lobby',
    status: (count: number) =>
      count === 1 ? '1 person waits in the lobby.' : `${count} people wait in the lobby.`,
    since: (role: string, ago: string) => `${role}, came ${ago}`,
    admit: 'Let in',
    admitOf: (name: string) => `Let in ${name}`,
    turnAway: 'Turn away',
    turnAwayOf: (name: string) => `Turn away ${name}`,
    admitAll: 'Let everyone in',
    admitted: (name: string) => `${name} is in.`,
    allAdmitted: 'Everyone who was waiting is in.',
    turnedAway: (name: string) => `${name} has been turned away.`,
  },

  form: {
    name: 'Name',
    nameHint: 'Left empty, they are called by a number.',
    role: 'Role',
    group: 'Who they are',
    place: 'Where they are',
    notSaid: 'Not said',
    save: 'Save',
    saved: (name: string) => `${name} is saved.`,
    remove: 'Take off the board',
    confirm: (name: string) => `Take ${name} off the board?`,
    confirmDetail:
      'The board closes on their screen and does not open there again. What they wrote stays.',
    yes: 'Yes, take off',
    no: 'Cancel',
    removed: (name: string) => `${name} has been taken off the board.`,
  },

  removed: {
    title: (count: number) => `Taken off or turned away (${count})`,
    admit: 'Let in again',
    admitOf: (name: string) => `Let in again ${name}`,
  },

  settings: {
    open: 'Door and settings',
    back: 'Back to the list',
    title: 'Door and settings',
    door: 'The door',
    doors: {
      open: { name: 'Open', hint: 'Whoever has the link or the code comes in.' },
      lobby: { name: 'Lobby', hint: 'Whoever is new waits until a facilitator lets them in.' },
      locked: { name: 'Locked', hint: 'Nobody new comes in.' },
    } satisfies Record<Door, { name: string; hint: string }>,
    doorHint:
      'Who has been in before, and who has the facilitator’s or the scribe’s link, always comes in.',
    nameless: 'People may join without a name',
    namelessHint: 'They are called Participant 7, say.',
    groups: 'Kinds of people',
    groupsHint:
      'One on each line, 8 at most. People choose one as they join; nobody but facilitators sees it, and results show no kind of fewer than five.',
    save: 'Save kinds',
    saved: 'Saved.',
    doorIs: { open: '', lobby: 'Lobby', locked: 'Locked' } satisfies Record<Door, string>,
  },
};
