import { startServer } from '@gapboard/server/start';
import { serve } from './server.ts';

const log = { info: () => undefined, warn: console.error, error: console.error };

serve(async ({ folder }) => {
  const { port } = await startServer({ dataDir: folder, host: '127.0.0.1', log });
  return port;
});
