/** A heading and what to do about it. */
interface Said {
  title: string;
  detail: string;
}

/** Words that every screen may need; each folder keeps its own beside them. */
export const words = {
  product: 'Gapboard',

  app: {
    loading: 'Loading…',
    close: 'Close',
    tryAgain: 'Try again',
    home: 'Go to the start page',
    reload: 'Load the page again',
    title: (page: string) => `${page} – Gapboard`,
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
    part: {
      title: 'This part could not be loaded',
      detail:
        'The connection may have dropped. Load the page again when it is back; what is on the board is kept.',
    },
  } satisfies Record<string, Said>,
} as const;
