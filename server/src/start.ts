import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Boards } from './boards.ts';
import { History } from './history/History.ts';
import { HistoryThread } from './history/HistoryThread.ts';
import { Memories } from './history/Memories.ts';
import { Moments } from './history/Moments.ts';
import { Restores } from './history/Restores.ts';
import { Erasures } from './erasure/Erasures.ts';
import { Scouring } from './erasure/Scouring.ts';
import { Thinning } from './erasure/Thinning.ts';
import { createApi } from './http/api.ts';
import { refuseBroken, setSecurityHeaders } from './http/headers.ts';
import { mountClient } from './http/staticClient.ts';
import { Attendance } from './limits/Attendance.ts';
import { type Limits, USUAL_LIMITS } from './limits/limits.ts';
import { VisitLimits } from './limits/VisitLimits.ts';
import { type Log, openLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { lanOrigins, listen } from './network.ts';
import { People } from './people.ts';
import { Pictures } from './pictures/Pictures.ts';
import { Folder } from './rooms/folding/Folder.ts';
import { Rooms } from './rooms/Rooms.ts';
import { attachSync, type SyncEndpoint } from './rooms/syncEndpoint.ts';
import { secretsFrom } from './secrets.ts';
import { openDataFolder } from './storage/dataFolder.ts';
import { openSqlite } from './storage/sqlite/SqliteStorage.ts';
import type { Storage } from './storage/Storage.ts';
import { type Timing, USUAL_TIMING } from './timing.ts';
import { Here } from './workshop/people/Here.ts';
import { Members } from './workshop/people/Members.ts';
import { Phones } from './workshop/phone/Phones.ts';
import { Workshop } from './workshop/Workshop.ts';

export interface ServerOptions {
  /** where boards are kept; made if it is not there */
  dataDir: string;
  host?: string;
  /** tried in this order until one is free; 0 is any */
  ports?: readonly number[];
  /** the built client */
  clientDir?: string;
  tldrawLicenseKey?: string | null;
  metricsToken?: string | null;
  trustProxy?: boolean;
  historyDays?: number | null;
  log?: Log;
  limits?: Partial<Limits>;
  timing?: Partial<Timing>;
  openStorage?: (file: string) => Storage;
}

export interface RunningServer {
  port: number;
  /** how it is reached: from this computer first, then from the network */
  origins: string[];
  /** Stores every board and closes; resolves with how many boards could not be stored whole. */
  close(): Promise<number>;
}

/** A picture of 10 MB on a line of 40 kB/s. */
const UPLOAD_MS = 5 * 60_000;
/** Lines beside the live connections: each browser opens up to six for a moment. */
const FOR_REQUESTS = 2_000;

const CLIENT_DIR = path.join(import.meta.dirname, '../../client/dist');

/**
 * Puts the parts together and starts them.
 * @throws {DataFolderError | PortInUseError | CannotListenError} with words for the operator
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, host = '0.0.0.0', ports = [0], log = openLog('info') } = options;
  const timing = { ...USUAL_TIMING, ...options.timing };
  const limits = { ...USUAL_LIMITS, ...options.limits };
  const dataFolder = openDataFolder(dataDir);
  let storage: Storage | undefined;
  try {
    storage = (options.openStorage ?? openSqlite)(dataFolder.database);
    const pictures = await Pictures.open(dataFolder.assets);
    const secrets = secretsFrom(dataFolder.secret);
    const metrics = new Metrics();
    const folder = new Folder();
    const historyThread = new HistoryThread();
    const memories = new Memories({ storage, thread: historyThread, log });
    const rooms = new Rooms({ storage, folder, memories, log, metrics, timing });
    const history = new History({ storage, rooms, memories, thread: historyThread });
    metrics.watch('rooms', 'Boards that are open', () => rooms.live);
    const here = new Here(storage, log);
    const members = new Members(storage, rooms, here);
    const people = new People(storage, secrets, members);
    const workshop = new Workshop({ storage, rooms, people, here, log });
    const attendance = new Attendance(limits);
    const phones = new Phones({ rooms, here, live: workshop.live, attendance, log });
    metrics.watch('phones', 'Phones that follow a board', () => phones.size);
    const scouring = new Scouring(storage);
    const erasures = new Erasures({
      storage,
      rooms,
      members,
      here,
      pictures,
      folder,
      memories,
      scouring,
      log,
      timing,
    });
    // Before anybody can open what is to be gone.
    await erasures.finish();
    const { historyDays: days } = options;
    const thinning = days
      ? new Thinning({ storage, memories, folder, scouring, log, timing, days })
      : undefined;
    thinning?.start();
    let ready = true;

    const app = createApi({
      storage,
      boards: new Boards(storage, secrets),
      people,
      members,
      here,
      rooms,
      workshop,
      phones,
      history,
      restores: new Restores({ storage, rooms, history, timing }),
      moments: new Moments(storage, secrets, history),
      pictures,
      erasures,
      secrets,
      limits: new VisitLimits(limits, metrics),
      log,
      metrics,
      metricsToken: options.metricsToken ?? null,
      trustProxy: options.trustProxy ?? false,
      lanOrigins: () => lanOrigins(host, port),
      tldrawLicenseKey: options.tldrawLicenseKey ?? null,
      isReady: () => ready,
    });
    mountClient(app, options.clientDir ?? CLIENT_DIR);

    const answer = getRequestListener(app.fetch);
    const handshake = {
      headersTimeout: timing.handshakeMs,
      requestTimeout: UPLOAD_MS,
      connectionsCheckingInterval: Math.ceil(timing.handshakeMs / 5),
    };
    const server = createServer(handshake, (request, response) => {
      setSecurityHeaders(response);
      void answer(request, response);
    });
    server.maxConnections = limits.sockets + FOR_REQUESTS;
    server.on('clientError', refuseBroken);
    const sync = attachSync(server, {
      workshop,
      attendance,
      storage,
      rooms,
      people,
      here,
      log,
      metrics,
      limits,
      timing,
    });
    metrics.watch('sockets', 'Live connections', () => sync.sockets);
    const port = await listen(server, host, ports);

    const stop = async (): Promise<number> => {
      // Who comes now is told when to come back: that takes somebody who still listens.
      ready = false;
      sync.stopAdmitting();
      erasures.stop();
      await thinning?.stop();
      await phones.stop();
      const unstored = await rooms.stop();
      sync.close();
      await closed(server, sync);
      await folder.stop();
      await memories.stop();
      await historyThread.stop();
      await storage?.close();
      dataFolder.release();
      return unstored;
    };
    let stopped: Promise<number> | undefined;
    return {
      port,
      origins: [`http://localhost:${port}`, ...lanOrigins(host, port)],
      close: () => (stopped ??= stop()),
    };
  } catch (error) {
    await storage?.close();
    dataFolder.release();
    throw error;
  }
}

/** A request or socket that does not end by itself does not keep the server from ending. */
const LINGER_MS = 2_000;

function closed(server: Server, sync: SyncEndpoint): Promise<void> {
  return new Promise((resolve) => {
    const linger = setTimeout(() => {
      server.closeAllConnections();
      sync.terminate();
    }, LINGER_MS);
    server.close(() => {
      clearTimeout(linger);
      resolve();
    });
  });
}
