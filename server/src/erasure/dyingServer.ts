/** A server that is killed in the middle: just before, or just after, the nth call of one kind to its storage. For tests. */
import { openLog } from '../log.ts';
import { startServer } from '../start.ts';
import { openSqlite } from '../storage/sqlite/SqliteStorage.ts';
import type { Storage } from '../storage/Storage.ts';

const { DATA = '', DIES_AT = '', DIES = 'before', PORT = '0' } = process.env;

function dying(storage: Storage): Storage {
  return new Proxy(storage, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (name !== DIES_AT || typeof call !== 'function') return call;
      return async (...given: unknown[]): Promise<unknown> => {
        if (DIES === 'before') process.kill(process.pid, 'SIGKILL');
        const answer: unknown = await Reflect.apply(call, target, given);
        process.kill(process.pid, 'SIGKILL');
        return answer;
      };
    },
  });
}

const server = await startServer({
  dataDir: DATA,
  host: '127.0.0.1',
  ports: [Number(PORT)],
  log: openLog('warn'),
  openStorage: (file) => dying(openSqlite(file)),
});
console.log(`http://127.0.0.1:${server.port}`);
