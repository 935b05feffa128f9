import * as encoding from 'lib0/encoding';
import type { WebSocket } from 'ws';
import { listen, serve } from './server.ts';

const TICK_MS = 16;

serve(() => {
  const sockets = new Set<WebSocket>();
  let come: Uint8Array[] = [];
  setInterval(() => {
    if (come.length === 0) return;
    const message = encoding.encode((encoder) => {
      for (const frame of come) encoding.writeVarUint8Array(encoder, frame);
    });
    come = [];
    for (const socket of sockets) socket.send(message);
  }, TICK_MS);
  return listen((socket) => {
    sockets.add(socket);
    socket.on('message', (data) => {
      if (data instanceof Uint8Array) come.push(data);
    });
    socket.on('close', () => sockets.delete(socket));
  });
});
