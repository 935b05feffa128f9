import { TLSocketRoom } from '@tldraw/sync-core';
import { listen, serve } from './server.ts';

serve(() => {
  const room = new TLSocketRoom({});
  return listen((socket, request) => {
    const sessionId = new URL(request.url ?? '', 'ws://here').searchParams.get('session') ?? '';
    room.handleSocketConnect({ sessionId, socket });
  });
});
