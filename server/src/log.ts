/**
 * What the operator reads. Never tokens, cookies, names or bodies: a log is copied into tickets and
 * chats. Boards and people appear by id only.
 */
export interface Log {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

export type Fields = Record<string, string | number | boolean | undefined>;

/** One line each on stderr, where it does not mix with what the program prints for its user. */
export const consoleLog: Log = {
  info: (message, fields) => write('info', message, fields),
  warn: (message, fields) => write('warn', message, fields),
  error: (message, fields) => write('error', message, fields),
};

function write(level: string, message: string, fields: Fields = {}): void {
  const rest = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join('');
  console.error(`${new Date().toISOString()} ${level} ${message}${rest}`);
}

/** What went wrong, with its stack, for a log line. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (because: ${reason(error.cause)})`;
  return `${error.stack ?? error.message}${cause}`;
}
