import { pino } from 'pino';

/**
 * What the operator reads. Never tokens, cookies, names, bodies or addresses: a log is copied into
 * tickets and chats. Boards and people appear by id only.
 */
export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

export type Fields = Record<string, string | number | boolean | undefined>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const STDERR = 2;

/**
 * A log on stderr, where it does not mix with what the program prints for its user: one line of JSON
 * each for whatever collects logs, plain words where somebody sits in front of it.
 */
export function openLog(level: LogLevel): Log {
  const stream = process.stderr.isTTY
    ? { write: (line: string) => void process.stderr.write(forReading(line)) }
    : // Written before the next thing happens: what a crash would swallow is what one looks for.
      pino.destination({ dest: STDERR, sync: true });
  const inWords = { level: (label: string) => ({ level: label }) };
  const timestamp = pino.stdTimeFunctions.isoTime;
  const to = pino({ level, base: null, timestamp, formatters: inWords }, stream);
  return {
    debug: (message, fields) => to.debug(fields ?? {}, message),
    info: (message, fields) => to.info(fields ?? {}, message),
    warn: (message, fields) => to.warn(fields ?? {}, message),
    error: (message, fields) => to.error(fields ?? {}, message),
  };
}

/** A log that says with each line what it is about. */
export function about(log: Log, what: Fields): Log {
  return {
    debug: (message, fields) => log.debug(message, { ...what, ...fields }),
    info: (message, fields) => log.info(message, { ...what, ...fields }),
    warn: (message, fields) => log.warn(message, { ...what, ...fields }),
    error: (message, fields) => log.error(message, { ...what, ...fields }),
  };
}

/** A line of JSON as a person reads it: when, how bad, what, and then what belongs to it. */
export function forReading(line: string): string {
  const { level, time, msg, why, ...fields }: Record<string, unknown> = JSON.parse(line);
  const rest = Object.entries(fields).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  const because = typeof why === 'string' ? `\n  ${why.replaceAll('\n', '\n  ')}` : '';
  return `${String(time)} ${String(level)} ${String(msg)}${rest.join('')}${because}\n`;
}

/** What went wrong, with its stack, for a log line. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (because: ${reason(error.cause)})`;
  return `${error.stack ?? error.message}${cause}`;
}
