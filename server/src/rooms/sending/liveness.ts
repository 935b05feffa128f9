import type { Socket } from 'node:net';
import { CloseCode } from '@gapboard/sync';
import type { WebSocket } from 'ws';
import type { Timing } from '../../timing.ts';
import { closings } from '../notices.ts';

/** Where a line stood when it was last looked at. */
interface Line {
  readonly socket: WebSocket;
  readonly stream: Socket;
  read: number;
  sent: number;
  /** bytes that waited here: the operating system would take no more */
  waiting: number;
  /** when it was last seen to live, and when last to take what waits (both by the clock of `performance`) */
  alive: number;
  moving: number;
}

export interface Liveness {
  watch(socket: WebSocket, stream: Socket): void;
  stop(): void;
}

/**
 * Finds lines that are dead without being closed, and lines that nothing moves on. A line lives if
 * anything comes by it, pongs included, or if what waited for it moves: a pong has to wait behind
 * all that a slow line is still taking.
 */
export function watchLiveness({ pingEveryMs, silenceMs, stuckMs }: Timing): Liveness {
  const lines = new Set<Line>();

  const look = (line: Line, now: number): void => {
    const { socket, stream } = line;
    const waiting = stream.writableLength;
    const sent = stream.bytesWritten - waiting;
    // Where nothing waited, that something was taken says nothing about the other end.
    const moved = line.waiting > 0 && sent > line.sent;
    if (moved || waiting === 0) line.moving = now;
    if (moved || stream.bytesRead > line.read) line.alive = now;
    line.read = stream.bytesRead;
    line.sent = sent;
    line.waiting = waiting;

    if (now - line.alive > silenceMs) socket.terminate();
    else if (now - line.moving > stuckMs) socket.close(CloseCode.tooSlow, closings.tooSlow);
    else if (socket.readyState === socket.OPEN) socket.ping();
  };

  const timer = setInterval(() => {
    const now = performance.now();
    for (const line of lines) look(line, now);
  }, pingEveryMs);

  return {
    watch(socket, stream) {
      const now = performance.now();
      const line = { socket, stream, read: 0, sent: 0, waiting: 0, alive: now, moving: now };
      lines.add(line);
      socket.on('close', () => lines.delete(line));
    },
    stop: () => clearInterval(timer),
  };
}
