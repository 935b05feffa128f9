import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answer } from '../../process/Child.ts';

/** What every server of a run can be asked. */
export interface ServerCalls {
  /** Starts it, ready for so many people; resolves with its port. */
  open: (options: { people: number; folder: string }) => Promise<number>;
}

export function serve(open: ServerCalls['open']): void {
  answer<ServerCalls>({ open });
}

/** A plain ws server, for those who bring none; resolves with its port. */
export function listen(
  onSocket: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<number> {
  const server = createServer();
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', onSocket);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // Listening on a port, not a pipe.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
