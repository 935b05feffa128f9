import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CloseCode, encodeNotice } from '@gapboard/sync';
import { type WebSocket, WebSocketServer } from 'ws';
import { refuse } from '../http/headers.ts';
import { isFromOurPages } from '../http/origin.ts';
import { type BoardId, parseBoardId } from '../ids.ts';
import type { Attendance } from '../limits/Attendance.ts';
import type { Limits } from '../limits/limits.ts';
import { TokenBucket } from '../limits/TokenBuckets.ts';
import { about, type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { People, Person } from '../people.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import { type Device, deviceOf, type Ending, type Here } from '../workshop/people/Here.ts';
import type { Workshop } from '../workshop/Workshop.ts';
import { type AnnouncedClient, Connection } from './Connection.ts';
import { closings, notices } from './notices.ts';
import { type Lease, NoSuchBoardError, type Rooms, ShuttingDownError } from './Rooms.ts';
import { Line } from './sending/Line.ts';
import { watchLiveness } from './sending/liveness.ts';

/** Our own client sends what is larger in parts; ws itself closes with 1009 whoever sends more in one message. */
const MESSAGE_MAX_BYTES = 1024 * 1024;
const PATH = /^\/sync\/([^/?]+)(?:\?(.*))?$/;

export interface SyncOptions {
  storage: Storage;
  rooms: Rooms;
  people: People;
  here: Here;
  workshop: Workshop;
  /** counts phones' lines, too */
  attendance: Attendance;
  log: Log;
  metrics: Metrics;
  limits: Limits;
  timing: Timing;
}

export interface SyncEndpoint {
  /** how many there are */
  readonly sockets: number;
  /** Lets nobody else in: they are told when to come back. */
  stopAdmitting(): void;
  /** Asks everyone to come back later. */
  close(): void;
  /** Cuts off who has not gone by then. */
  terminate(): void;
}

/** Serves `GET /sync/<boardId>` as WebSockets: finds out who is there and brings them to their board's room. */
export function attachSync(server: Server, options: SyncOptions): SyncEndpoint {
  const { attendance, limits, metrics, timing } = options;
  let admitting = true;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_MAX_BYTES,
    // Updates are small, and deflating each would cost more than it saves; what is large we pack ourselves.
    perMessageDeflate: false,
  });

  const liveness = watchLiveness(timing);

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // A line that breaks here is nobody's problem; unheard, it would be the process's.
    stream.on('error', () => stream.destroy());
    const [, boardText, query = ''] = PATH.exec(request.url ?? '') ?? [];
    if (boardText === undefined) return refuse(stream, '404 Not Found');
    // Node says `Duplex` for the sake of servers over other things than TCP, which this is not.
    if (!(stream instanceof Socket)) return refuse(stream, '400 Bad Request');
    const { host, origin } = request.headers;
    if (!isFromOurPages({ host, origin, fetchSite: undefined })) {
      return refuse(stream, '403 Forbidden');
    }
    if (!admitting) return refuse(stream, '503 Service Unavailable', { 'Retry-After': '2' });
    if (attendance.isFull || sockets.clients.size >= limits.sockets) {
      metrics.rateLimited('sockets');
      return refuse(stream, '503 Service Unavailable', { 'Retry-After': '30' });
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      liveness.watch(socket, stream);
      // Nothing is read until the room is ready for it.
      socket.pause();
      const board = parseBoardId(boardText);
      const log = about(options.log, { socket: newSocketId(), board });
      socket.on('error', (error) => log.info('a socket failed', { why: error.message }));
      const client = announced(new URLSearchParams(query));
      const line = new Line(socket, stream, options.metrics);
      const { cookie: cookies, 'user-agent': userAgent } = request.headers;
      const arrival = { socket, line, client, cookies, device: deviceOf(userAgent) };
      admit(arrival, board, { ...options, log }).catch((error: unknown) => {
        if (error instanceof NoSuchBoardError) {
          return turnAway(socket, CloseCode.noSuchBoard, closings.noSuchBoard);
        }
        if (!(error instanceof ShuttingDownError)) {
          log.error('a board could not be opened', { why: reason(error) });
        }
        turnAway(socket, CloseCode.restarting, closings.restarting);
      });
    });
  });

  return {
    get sockets() {
      return sockets.clients.size;
    },
    stopAdmitting() {
      admitting = false;
    },
    close() {
      liveness.stop();
      for (const socket of sockets.clients) socket.close(CloseCode.restarting, closings.restarting);
      sockets.close();
    },
    terminate() {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

/** Somebody at the door. */
interface Arrival {
  socket: WebSocket;
  line: Line;
  client: AnnouncedClient;
  cookies: string | undefined;
  device: Device;
}

async function admit(
  { socket, line, client, cookies, device }: Arrival,
  board: BoardId | undefined,
  { storage, rooms, people, here, workshop, log, metrics, limits, timing, attendance }: SyncOptions,
): Promise<void> {
  if (board === undefined || !(await storage.board(board))) {
    return turnAway(socket, CloseCode.noSuchBoard, closings.noSuchBoard);
  }
  const first = standing(await people.bySession(board, cookies));
  if (!first.isIn) return turnAway(socket, first.code, first.why);
  const lease = await rooms.lease(board);
  try {
    // Asked again: loading takes a moment, and a role may have changed in it.
    const now = standing(await people.bySession(board, cookies));
    if (!now.isIn) return turnAway(socket, now.code, now.why, lease);
    if (socket.readyState !== socket.OPEN) return lease.release();
    if (client.epoch !== '' && client.epoch !== lease.room.epoch) {
      return turnAway(socket, CloseCode.replaced, closings.renewed, lease);
    }
    const { participant, joinedAt } = now.person;
    const leave = attendance.enter(board, participant.id);
    if (typeof leave === 'string') {
      metrics.rateLimited('sockets');
      if (client.gapboard) socket.send(encodeNotice(notices.turnedAway(leave)));
      return turnAway(socket, CloseCode.tooFast, closings.full, lease);
    }
    const messages = new TokenBucket(limits.messages);
    const who = { socket, line, participant, client };
    const connection = new Connection({ ...who, messages, log, metrics, timing });
    const goAway = here.enter(board, {
      person: participant.id,
      role: participant.role,
      device,
      end: (why) => connection.close(ENDINGS[why].code, ENDINGS[why].why),
    });
    const came = Date.now();
    log.debug('somebody came', { participant: participant.id, role: participant.role });
    socket.on('close', (code) => {
      lease.release();
      leave();
      goAway();
      log.debug('a socket closed', { code, ms: Date.now() - came });
    });
    connection.attach(lease.room);
    lease.room.enter(connection, participant, joinedAt);
    workshop.live.welcome(board, connection);
    socket.resume();
  } catch (error) {
    lease.release();
    throw error;
  }
}

type Standing = { isIn: true; person: Person } | { isIn: false; code: CloseCode; why: string };

/** Whether somebody may be on the board, or what their socket is closed with. */
function standing(person: Person | undefined): Standing {
  const no = (code: CloseCode, why: string): Standing => ({ isIn: false, code, why });
  switch (person?.state) {
    case undefined:
      return no(CloseCode.noSession, closings.noSession);
    case 'waiting':
      return no(CloseCode.waiting, closings.waiting);
    case 'removed':
      return no(CloseCode.removed, closings.removed);
    case 'in':
      return { isIn: true, person };
  }
}

const ENDINGS = {
  changed: { code: CloseCode.restarting, why: closings.personChanged },
  removed: { code: CloseCode.removed, why: closings.removed },
  deleted: { code: CloseCode.noSuchBoard, why: closings.deleted },
} satisfies Record<Ending, { code: CloseCode; why: string }>;

function announced(query: URLSearchParams): AnnouncedClient {
  const gapboard = query.get('client') === 'gapboard';
  return {
    gapboard,
    unpacks: gapboard && query.has('packed'),
    takesParts: gapboard && query.has('parts'),
    epoch: gapboard ? (query.get('epoch') ?? '') : '',
  };
}

function turnAway(socket: WebSocket, code: CloseCode, why: string, lease?: Lease): void {
  lease?.release();
  socket.close(code, why);
  // Else the other side's answer to the close would never be read.
  socket.resume();
}

/** Tells the lines of one socket in the log from those of others. */
function newSocketId(): string {
  return randomBytes(6).toString('base64url');
}
