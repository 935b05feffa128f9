import type { ServerOptions } from '@gapboard/server/start';

/** A server's log of which a benchmark shows only what is wrong. */
export const quietLog: ServerOptions['log'] = {
  debug: () => undefined,
  info: () => undefined,
  warn: console.error,
  error: console.error,
};
