import type { Role } from '@gapboard/board';

/** A heading and what to do about it. */
interface Said {
  title: string;
  detail: string;
}

const roles: Record<Role, { name: string; as: string; you: string; they: string }> = {
  facilitator: {
    name: 'Facilitator',
    as: 'as facilitator',
    you: 'You run the session: you can change everything, invite people, and keep and restore versions.',
    they: 'Runs the session: can change everything, invite people, and keep and restore versions.',
  },
  scribe: {
    name: 'Scribe',
    as: 'as scribe',
    you: 'You draw and write what the room says, for everyone to see.',
    they: 'Draws and writes what the room says: can write, draw and move things.',
  },
  participant: {
    name: 'Participant',
    as: 'as participant',
    you: 'You can write, draw and move things on the board.',
    they: 'Can write, draw and move things on the board.',
  },
  viewer: {
    name: 'Viewer',
    as: 'as viewer',
    you: 'You can see everything on the board as it happens, but not change it.',
    they: 'Sees everything as it happens, but cannot change it.',
  },
};

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Every word home, join and the share panel show. The board screen keeps its own in `screens/board/words.ts`. */
export const words = {
  product: 'Gapboard',
  roles,

  app: {
    loading: 'Loading…',
    close: 'Close',
    tryAgain: 'Try again',
    home: 'Go to the start page',
    reload: 'Load the page again',
    title: (page: string) => `${page} – Gapboard`,
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy. Select the text and copy it yourself.',
  },

  problems: {
    unreachable: {
      title: 'Gapboard’s server cannot be reached',
      detail:
        'Check that you are on the right Wi-Fi or have signal, then try again. Nothing you typed here is lost.',
    },
    notOurs: {
      title: 'Something other than Gapboard answered',
      detail:
        'A Wi-Fi sign-in page may be in the way: open any other website, sign in if it asks, then try again.',
    },
    ours: {
      title: 'Something went wrong on this page',
      detail: 'This is our fault, not yours. Try again; if it happens again, load the page again.',
    },
    page: {
      title: 'This page could not be shown',
      detail:
        'The connection may have dropped, or Gapboard has just been updated. Load the page again; what is on the board is kept.',
    },
  } satisfies Record<string, Said>,

  home: {
    title: 'Gapboard',
    /** each on a line of its own */
    claim: ['Map what is known.', 'See what is missing.'],
    about:
      'One shared board for people who work with children and families: what research says, what practice knows, and the gaps in between.',
    noAccount: 'No account needed. Your boards stay on this server.',
    join: {
      heading: 'Join a board',
      code: 'Code from the facilitator',
      hint: 'Six letters and numbers, such as K7M‑X4R.',
      submit: 'Join',
      codeEmpty: 'Please type the code. The facilitator can read it out or show it.',
      codeWrong:
        'That is not a Gapboard code. It has six letters and numbers, such as K7M‑X4R; none is a 0, a 1, an O or an I.',
      byLink: 'Were you sent a link? Just open it: you need no code.',
    },
    create: {
      heading: 'Start a new board',
      titleLabel: 'What is the board about?',
      titleHint: 'For example: Support for kinship carers',
      titleEmpty: 'Please say what the board is about. You can use a few words.',
      nameLabel: 'Your name',
      nameHint: 'Everyone on the board sees it. You will be the facilitator.',
      template: {
        label: 'What do you want to start from?',
        groups: {
          themes: 'Maps for workshops',
          example: 'Example',
          published: 'Published maps',
        },
        empty: 'An empty board',
        emptyHint: 'Nothing on it: for notes and drawings without a map.',
        waiting: 'Fetching the choices…',
        waitingHint: 'You can go on: a map of the four themes is chosen for you.',
        about: ({
          description,
          rows,
          columns,
        }: {
          description: string;
          rows: number;
          columns: number;
        }) => `${description} ${rows} themes by ${columns} outcomes; you can change them all.`,
      },
      submit: 'Create the board',
      busy: 'Creating the board…',
    },
    boards: {
      heading: 'Boards you have facilitated in this browser',
      empty: 'None yet. A board you start here will be listed, so that you can find it again.',
      open: (title: string) => `Open ${title}`,
      about: (createdAt: number, code: string) =>
        `Started ${dates.format(createdAt)} · code ${code}`,
      forget: 'Remove',
      forgetLabel: (title: string) => `Remove ${title} from this list`,
      forgotten: (title: string) => `“${title}” is off this list. The board itself is kept.`,
      undo: 'Put it back',
    },
  },

  join: {
    title: 'Join a board',
    titleOf: (board: string) => `Join ${board}`,
    looking: 'Looking for your board…',
    joining: 'You are joining',
    nameLabel: 'Your name',
    nameHint: 'As you would like others to see it. A first name is enough.',
    submit: 'Join the board',
    submitAgain: 'Go to the board',
    busy: 'Joining…',
    already: (name: string) => `You are already on this board as ${name}.`,
    alreadyDetail: 'Go straight back in, or change your name first.',
    kept: 'Your name and what you write or draw are kept on this server with the board.',
    seen: 'Everyone on this board can see them; please write nothing that could identify a child or family.',
    codeHeading: 'Join with a code',
    codeInstead: 'Or join with a code',
    needCode: 'Type the code the facilitator has read out or shown.',
  },

  share: {
    title: 'Invite people',
    subtitle: (board: string) => `to “${board}”`,
    loading: 'Fetching the links…',
    scan: 'Scan to join as a participant',
    code: 'Or type this code',
    codeAt: (address: string) => `at ${address}`,
    qrLabel: (address: string, code: string) =>
      `QR code that opens the board for a participant. Without a camera: go to ${address} and type ${code}.`,
    show: 'Show to the room',
    links: 'Links',
    linksHint: 'Send each person the link for what they should be able to do.',
    linkOf: (role: Role) => `${roles[role].name} link`,
    copyOf: (role: Role) => `Copy the ${roles[role].name.toLowerCase()} link`,
    full: 'This link gives full control of the board. Send it only to people who run the session with you, and never show it on a screen.',
    reveal: 'Show the facilitator link',
    conceal: 'Hide the facilitator link',
    renew: 'Make a new link',
    renewOf: (role: Role) => `Make a new link: ${roles[role].name.toLowerCase()}`,
    renewAsk: {
      title: (role: Role) => `Make a new ${roles[role].name.toLowerCase()} link?`,
      detail: (role: Role) =>
        role === 'participant'
          ? 'The old link, the old code and the old QR code stop working at once. People who are already on the board stay.'
          : 'The old link stops working at once. People who are already on the board stay.',
      yes: 'Yes, make a new one',
      no: 'Keep the old one',
      busy: 'Making a new link…',
    },
    renewed: (role: Role) =>
      role === 'participant'
        ? 'The participant link, the code and the QR code are new.'
        : `The ${roles[role].name.toLowerCase()} link is new.`,
    loopback: {
      title: 'You have Gapboard open on this computer’s own address',
      detail: (host: string) =>
        `Others cannot use that address. The links here use ${host} instead, for people on the same network.`,
      choose: 'Network address to share',
      chooseHint: 'If people cannot connect, try another one.',
    },
    alone: {
      title: 'Other people cannot reach this computer',
      detail:
        'It is not connected to a network, so these links work only on this computer. Connect it to Wi-Fi or a cable, then open this panel again.',
    },
  },

  room: {
    title: 'Join this board',
    scan: 'Point your phone’s camera here',
    or: 'or go to',
    type: 'and type',
  },

  licence: {
    title: 'The canvas will go blank on this address',
    detail:
      'Five seconds after a board opens, its drawing area will go blank, because this server has no licence key for tldraw, the drawing software Gapboard uses.',
    operator: 'Ask the person who runs this server to set GAPBOARD_TLDRAW_LICENSE_KEY.',
    meanwhile: 'Until then, the canvas works if you open Gapboard over http or on localhost.',
    rest: 'Everything else keeps working: joining, links and what is already on the board.',
  },

  notFound: {
    title: 'There is nothing at this address',
    detail:
      'If you followed a link, part of it may be missing: try copying the whole of it. Or start from the beginning.',
  },
} as const;
