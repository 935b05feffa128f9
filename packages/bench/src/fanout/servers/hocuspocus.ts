import { Server } from '@hocuspocus/server';
import { serve } from './server.ts';

serve(async () => {
  const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false });
  await server.listen();
  return server.address.port;
});
