import { startServer } from '@gapboard/server/start';
import { quietLog } from '../../gapboard/quietLog.ts';
import { serve } from './server.ts';

serve(async ({ folder }) => {
  const { port } = await startServer({ dataDir: folder, host: '127.0.0.1', log: quietLog });
  return port;
});
