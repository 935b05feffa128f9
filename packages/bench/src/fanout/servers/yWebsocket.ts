import { registerHooks } from 'node:module';
import { listen, serve } from './server.ts';

// It imports LevelDB even where it stores nothing, and LevelDB has to be compiled.
const NO_LEVELDB = 'data:text/javascript,export class LeveldbPersistence {}';
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'y-leveldb' ? { url: NO_LEVELDB, shortCircuit: true } : next(specifier, context),
});

serve(async () => {
  const { setupWSConnection } = await import('@y/websocket-server/utils');
  return listen((socket, request) => setupWSConnection(socket, request));
});
