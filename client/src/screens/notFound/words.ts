/** What is said at an address that leads nowhere. */
export const notFoundWords = {
  title: 'There is nothing at this address',
  detail:
    'If you followed a link, part of it may be missing: try copying the whole of it. Or start from the beginning.',
} as const;
