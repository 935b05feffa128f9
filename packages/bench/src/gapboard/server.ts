/** Runs in a process of its own: a Gapboard server that says how it is. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ServerOptions, startServer } from '@gapboard/server/start';
import { answer } from '../process/Child.ts';
import { type Health, health } from '../process/health.ts';
import { quietLog } from './quietLog.ts';

export interface GapboardOptions extends Pick<ServerOptions, 'timing' | 'limits'> {
  folder: string;
}

export interface GapboardCalls {
  /** Starts it on a folder; resolves with its port. */
  open: (options: GapboardOptions) => Promise<number>;
  health: (input: null) => Health;
  /** MB of everything in its folder */
  disk: (input: null) => number;
}

let folder = '';

answer<GapboardCalls>({
  async open({ folder: dataDir, ...settings }) {
    folder = dataDir;
    const server = await startServer({ ...settings, dataDir, host: '127.0.0.1', log: quietLog });
    return server.port;
  },
  health: () => health(),
  disk: () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0) /
    1e6,
});
