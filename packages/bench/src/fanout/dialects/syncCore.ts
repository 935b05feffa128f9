import {
  createTLSchema,
  type TLDrawShape,
  type TLInstancePresence,
  type TLRecord,
} from '@tldraw/tlschema';
import { Drawer } from '../strokes.ts';
import { type Dialect, type Mark, type Person, type Seat, wander } from './dialect.ts';

const PROTOCOL_VERSION = 8;
const PING_EVERY_MS = 5_000;
const schema = createTLSchema().serialize();

/** The messages of tldraw's `protocol.ts` and `diff.ts`, as far as they are used here: it keeps their types to itself. */
type ValueOperation =
  | ['put', unknown]
  | ['append', string, offset: number]
  | ['patch', Patch]
  | ['delete'];
interface Patch {
  [key: string]: ValueOperation;
}
type Diff = Record<string, ['put', TLRecord] | ['patch', Patch] | ['remove']>;
interface Push {
  diff?: Diff;
  presence?: ['put', TLInstancePresence] | ['patch', Patch];
}
type ClientMessage =
  | {
      type: 'connect';
      connectRequestId: string;
      lastServerClock: number;
      protocolVersion: number;
      schema: object;
    }
  | ({ type: 'push'; clientClock: number } & Push)
  | { type: 'ping' };
type DataMessage = { type: 'patch'; diff: Diff } | { type: 'push_result' };
type ServerMessage =
  | { type: 'connect'; diff: Diff }
  | { type: 'data'; data: DataMessage[] }
  | { type: 'pong' }
  | DataMessage;

/** As tldraw's `TLSyncClient` speaks: JSON, records whole once and as patches afterwards, presence along the same way. */
class SyncCorePerson implements Person {
  isIn = false;
  pointersSeen = 0;
  readonly #seat: Seat;
  readonly #send: (message: string) => void;
  readonly #drawer: Drawer;
  #clock = 0;
  #steps = 0;
  #drawn: TLDrawShape | undefined;

  constructor(seat: Seat, send: (message: string) => void) {
    this.#seat = seat;
    this.#send = send;
    this.#drawer = new Drawer(seat);
  }

  opened(): void {
    this.#say({
      type: 'connect',
      connectRequestId: `connect-${this.#seat.n}`,
      lastServerClock: 0,
      protocolVersion: PROTOCOL_VERSION,
      schema,
    });
  }

  received(message: Buffer): Mark[] {
    // The server is tldraw's own, of the version that is pinned.
    const event = JSON.parse(message.toString()) as ServerMessage;
    if (event.type === 'connect') {
      this.isIn = true;
      this.#push({ presence: ['put', this.#presence()] });
      return strokesIn(event.diff);
    }
    const events = event.type === 'data' ? event.data : [event];
    return events.flatMap((one) => {
      if (one.type !== 'patch') return [];
      for (const key in one.diff) if (key.startsWith('instance_presence:')) this.pointersSeen++;
      return strokesIn(one.diff);
    });
  }

  draw(): Mark {
    const next = this.#drawer.next();
    const before = this.#drawn?.id === next.id ? this.#drawn : undefined;
    this.#drawn = next;
    const path = pathOf(next);
    this.#push({
      diff: { [next.id]: before ? ['patch', grown(before, next)] : ['put', next] },
    });
    return { key: next.id, upTo: path.length };
  }

  point(): boolean {
    this.#steps++;
    const { cursor, lastActivityTimestamp } = this.#presence();
    this.#push({
      presence: [
        'patch',
        {
          cursor: ['put', cursor],
          lastActivityTimestamp: ['put', lastActivityTimestamp],
        },
      ],
    });
    return true;
  }

  renew(): void {
    this.#say({ type: 'ping' });
  }

  #push(push: Push): void {
    this.#say({ type: 'push', clientClock: this.#clock++, ...push });
  }

  #say(event: ClientMessage): void {
    this.#send(JSON.stringify(event));
  }

  #presence(): TLInstancePresence {
    const { n, name } = this.#seat;
    const presence = {
      id: `instance_presence:${n}`,
      typeName: 'instance_presence',
      userId: `user:${n}`,
      userName: name,
      lastActivityTimestamp: 1_790_000_000_000 + this.#steps * 50,
      followingUserId: null,
      color: '#1d5fbf',
      camera: { x: -120.5 - n, y: 88.25 + n, z: 0.75 },
      cursor: { ...wander(this.#seat, this.#steps), type: 'default', rotation: 0 },
      screenBounds: { x: 0, y: 0, w: 1366, h: 768 },
      selectedShapeIds: [],
      currentPageId: 'page:page',
      brush: null,
      scribbles: [],
      chatMessage: '',
      meta: {},
    };
    // tldraw's ids are brands over strings that only its own helpers make.
    return presence as unknown as TLInstancePresence;
  }
}

function pathOf(shape: TLDrawShape): string {
  return shape.props.segments[0]?.path ?? '';
}

/** What tldraw's `diffRecord` makes of a stroke that has grown. */
function grown(before: TLDrawShape, after: TLDrawShape): Patch {
  const offset = pathOf(before).length;
  const more = pathOf(after).slice(offset);
  const segments: ValueOperation = ['patch', { 0: ['patch', { path: ['append', more, offset] }] }];
  const complete: Patch =
    before.props.isComplete === after.props.isComplete
      ? {}
      : { isComplete: ['put', after.props.isComplete] };
  return { props: ['patch', { segments, ...complete }] };
}

/** Which strokes a diff brings how far. */
function strokesIn(diff: Diff): Mark[] {
  return Object.entries(diff).flatMap(([key, operation]) => {
    if (operation[0] === 'put') {
      const [, record] = operation;
      return record.typeName === 'shape' && record.type === 'draw'
        ? [{ key, upTo: pathOf(record).length }]
        : [];
    }
    const path = operation[0] === 'patch' ? pathIn(operation[1]) : undefined;
    return path?.[0] === 'append' ? [{ key, upTo: path[2] + path[1].length }] : [];
  });
}

/** The operation on the first segment's path, where a patch has one. */
function pathIn(patch: Patch): ValueOperation | undefined {
  let at: ValueOperation | undefined = patch['props'];
  for (const key of ['segments', '0', 'path']) at = at?.[0] === 'patch' ? at[1][key] : undefined;
  return at;
}

export const syncCore: Dialect = {
  renewEveryMs: PING_EVERY_MS,
  path: (seat) => `/${seat.board}?session=${seat.n}`,
  newPerson: (seat, send) => new SyncCorePerson(seat, send),
};
