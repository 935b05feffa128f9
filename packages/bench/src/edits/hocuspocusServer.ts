/** Runs in a process of its own: a Hocuspocus server that says how it is. It stores nothing. */
import { Server } from '@hocuspocus/server';
import { answer } from '../process/Child.ts';
import { type Health, health } from '../process/health.ts';

export interface HocuspocusCalls {
  open: (input: null) => Promise<number>;
  health: (input: null) => Health;
}

answer<HocuspocusCalls>({
  async open() {
    const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false });
    await server.listen();
    return server.address.port;
  },
  health: () => health(),
});
