import { parseArgs } from 'node:util';
import { type Limits, USUAL_LIMITS } from './limits/limits.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** What the operator has set, by environment and command line. */
export interface Config {
  host: string;
  /** tried in this order */
  ports: number[];
  dataDir: string;
  tldrawLicenseKey: string | null;
  logLevel: LogLevel;
  /** lets whoever has it read the metrics from another machine */
  metricsToken: string | null;
  /** everything comes through a reverse proxy, which says for whom it asks */
  trustProxy: boolean;
  /** how long a board's history is kept, in days; `null`: for ever */
  historyDays: number | null;
  limits: Pick<Limits, 'boardsPerHour' | 'sockets'>;
}

/** A setting that cannot be used, in words for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const USUAL_PORT = 8787;
/** Where nobody has named a port, the next free one will do: a second Gapboard on a laptop is no reason to stop. */
const MORE_PORTS = 20;

/** @throws {ConfigError} */
export function readConfig(args: string[], env: NodeJS.ProcessEnv): Config {
  const port = portOption(args) ?? env['PORT'];
  const usual = Array.from({ length: MORE_PORTS + 1 }, (_, more) => USUAL_PORT + more);
  return {
    host: env['HOST'] || '0.0.0.0',
    ports: port ? [portFrom(port)] : usual,
    dataDir: env['GAPBOARD_DATA'] || './data',
    tldrawLicenseKey: env['GAPBOARD_TLDRAW_LICENSE_KEY'] || null,
    logLevel: logLevelFrom(env['GAPBOARD_LOG'] || 'info'),
    metricsToken: env['GAPBOARD_METRICS_TOKEN'] || null,
    trustProxy: switchFrom('GAPBOARD_TRUST_PROXY', env),
    historyDays: env['GAPBOARD_HISTORY_DAYS'] ? countFrom('GAPBOARD_HISTORY_DAYS', env, 90) : null,
    limits: {
      boardsPerHour: countFrom('GAPBOARD_BOARDS_PER_HOUR', env, USUAL_LIMITS.boardsPerHour),
      sockets: countFrom('GAPBOARD_MAX_SOCKETS', env, USUAL_LIMITS.sockets),
    },
  };
}

function countFrom(name: string, env: NodeJS.ProcessEnv, usual: number): number {
  const text = env[name] || String(usual);
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigError(`${name} is “${text}”. It is a whole number, such as ${usual}.`);
}

function logLevelFrom(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level) return level;
  throw new ConfigError(
    `GAPBOARD_LOG is “${text}”, which is no level. There are ${LOG_LEVELS.join(', ')}.`,
  );
}

function switchFrom(name: string, env: NodeJS.ProcessEnv): boolean {
  const text = env[name] || '0';
  if (text === '1' || text === '0') return text === '1';
  throw new ConfigError(`${name} is “${text}”. It is 1 for yes or 0 for no.`);
}

function portOption(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${why}. The one option is --port, as in: npm start -- --port 9000`);
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`“${text}” is not a port. A port is a number up to 65535, such as 8787.`);
}
