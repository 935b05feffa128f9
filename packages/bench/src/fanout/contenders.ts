import path from 'node:path';
import type { Dialect } from './dialects/dialect.ts';
import { gapboard } from './dialects/gapboard.ts';
import { floor, hocuspocus, yWebsocket } from './dialects/peers.ts';
import { syncCore } from './dialects/syncCore.ts';

interface Contender {
  /** what it is, and with what it runs */
  what: string;
  server: string;
  dialect: Dialect;
}

const servers = path.join(import.meta.dirname, 'servers');

export const CONTENDERS = {
  gapboard: {
    what: 'Gapboard: guard, log on disk with synchronous=FULL, saved messages, sessions',
    server: path.join(servers, 'gapboard.ts'),
    dialect: gapboard,
  },
  hocuspocus: {
    what: '@hocuspocus/server 4.7.0: nothing stored, nobody checked',
    server: path.join(servers, 'hocuspocus.ts'),
    dialect: hocuspocus,
  },
  'y-websocket': {
    what: '@y/websocket-server 0.1.1, the last for Yjs 13: nothing stored, nobody checked',
    server: path.join(servers, 'yWebsocket.ts'),
    dialect: yWebsocket,
  },
  'sync-core': {
    what: '@tldraw/sync-core 5.4.2: TLSocketRoom over ws, nothing stored, records validated',
    server: path.join(servers, 'syncCore.ts'),
    dialect: syncCore,
  },
  floor: {
    what: 'floor: no document; what came in 16 ms goes to everyone as one message of bytes',
    server: path.join(servers, 'floor.ts'),
    dialect: floor,
  },
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof CONTENDERS;

export function isContender(name: string): name is ContenderName {
  return Object.hasOwn(CONTENDERS, name);
}
