const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Every word the start page shows. */
export const homeWords = {
  title: 'Gapboard',
  /** each on a line of its own */
  claim: ['Map what is known.', 'See what is missing.'],
  about:
    'One shared board for people who work with children and families: what research says, what practice knows, and the gaps in between.',
  noAccount: 'No account needed. Your boards stay on this server.',
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
    about: (createdAt: number, code: string) => `Started ${dates.format(createdAt)} · code ${code}`,
    forget: 'Remove',
    forgetLabel: (title: string) => `Remove ${title} from this list`,
    forgotten: (title: string) => `“${title}” is off this list. The board itself is kept.`,
    undo: 'Put it back',
  },
} as const;
