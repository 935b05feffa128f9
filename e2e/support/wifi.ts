import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Made, makeBoard } from './board.ts';
import type { Gapboard } from './server.ts';

/** The venue's wifi between some browsers and the server: it can be cut and comes back. */
export class Wifi {
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  readonly #to: number;
  port = 0;

  constructor(to: Gapboard) {
    this.#to = to.port;
  }

  async up(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.#to, '127.0.0.1');
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port; // a TCP server that listens has no other kind
    this.#server = server;
  }

  async cut(): Promise<void> {
    const server = this.#server;
    server?.close();
    for (const socket of this.#sockets) socket.destroy();
    if (server) await once(server, 'close');
  }

  through(link: string): string {
    const url = new URL(link);
    url.port = String(this.port);
    return url.href;
  }
}

/** A board, and the wifi some of its people will be on. */
export async function inTheHall(server: Gapboard): Promise<{ wifi: Wifi; board: Made }> {
  const wifi = new Wifi(server);
  await wifi.up();
  return { wifi, board: await makeBoard(server) };
}
