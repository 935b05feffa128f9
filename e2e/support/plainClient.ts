import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Made } from './board.ts';

/** An unmodified y-websocket client on a board, with the session of whoever made it. */
export function plainClient(port: number, board: Made): WebsocketProvider {
  class WithSession extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { Cookie: board.cookie } });
    }
  }
  return new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, board.id, new Y.Doc(), {
    // `ws` speaks the part of a browser's WebSocket that y-websocket uses.
    WebSocketPolyfill: WithSession as unknown as typeof globalThis.WebSocket,
    // Providers in one process would find each other without any server.
    disableBc: true,
  });
}
