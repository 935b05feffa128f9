import { ConfigError, readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { type Log, openLog, reason } from './log.ts';
import { CannotListenError, PortInUseError } from './network.ts';
import { startServer } from './start.ts';
import { DataFolderError } from './storage/errors.ts';

/** Runs the server as a program: settings in, words out, signals heard. */
export async function runCommand(): Promise<void> {
  try {
    const config = readConfig(process.argv.slice(2), process.env);
    const log = openLog(config.logLevel);
    const server = await startServer({ ...config, log });
    stopOnSignal(log, () => server.close());
    console.log(greeting(server, config));
  } catch (error) {
    if (!isForOperator(error)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** What the operator can do something about is said in words; all else is a defect, with its stack. */
function isForOperator(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof DataFolderError ||
    error instanceof PortInUseError ||
    error instanceof CannotListenError
  );
}

/** Supervisors and terminals signal every process of a group, so one wish to stop may arrive twice, in ms. */
const SAME_WISH_MS = 1_000;

function stopOnSignal(log: Log, close: () => Promise<number>): void {
  let stoppingSince: number | undefined;
  const stop = async (code: number): Promise<void> => {
    if (stoppingSince !== undefined) {
      // Asked again: whoever asks wants it at once. What was acknowledged is on disk already.
      if (Date.now() - stoppingSince > SAME_WISH_MS) process.exit(130);
      return;
    }
    stoppingSince = Date.now();
    try {
      const unstored = await close();
      if (unstored > 0) {
        console.error(
          `${unstored} board(s) hold changes that could not be stored. Nobody was told that they are saved; the browsers that made them keep them and bring them back.`,
        );
      }
      process.exit(unstored > 0 ? 1 : code);
    } catch (error) {
      log.error('the server did not stop cleanly', { why: reason(error) });
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0));
  }
  // One board's defect must not take the others with it…
  process.on('unhandledRejection', (error) => {
    log.error('a defect was met', { why: reason(error) });
  });
  // …but after this one nothing is certain: store what there is, and go.
  process.on('uncaughtException', (error) => {
    log.error('a defect was met; the server stops', { why: reason(error) });
    void stop(1);
  });
  // A terminal that has been closed is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
