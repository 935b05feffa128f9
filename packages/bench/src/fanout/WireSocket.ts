import { randomBytes } from 'node:crypto';
import net from 'node:net';

/** What a socket tells whoever uses it. */
export interface WireEvents {
  opened: () => void;
  /** a whole message; not called for messages that nobody wants to look at */
  message: (payload: Buffer) => void;
  closed: (why: string) => void;
}

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const END_OF_HEAD = Buffer.from('\r\n\r\n');
/** Sockets of one process are read one after the other, so they can share a buffer. */
const READ_BUFFER = Buffer.alloc(256 * 1024);

/**
 * A WebSocket that costs next to nothing: a thousand of them share one process and one core with
 * the server that is measured. Messages nobody wants are counted and passed over where they lie,
 * without being copied; what is sent is masked with zeros, which servers take like any other mask.
 */
export class WireSocket {
  /** of everything that came, as TCP carries it */
  bytes = 0;
  messages = 0;
  /** whether somebody wants to look at the messages that begin from now on */
  wanted = true;
  readonly #socket: net.Socket;
  readonly #events: WireEvents;
  #head: Buffer | undefined = Buffer.alloc(0);
  /** the beginning of a frame's header that has not come whole */
  #header = Buffer.alloc(0);
  #opcode = 0;
  /** bytes of the current frame that are still to come */
  #left = 0;
  /** what has come of a frame that somebody wants */
  #parts: Buffer[] | undefined;
  #closed = false;

  constructor(port: number, path: string, headers: Record<string, string>, events: WireEvents) {
    this.#events = events;
    this.#socket = net.connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: READ_BUFFER,
        callback: (length) => {
          this.#read(READ_BUFFER.subarray(0, length));
          return true;
        },
      },
    });
    const lines = {
      Host: `127.0.0.1:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    };
    const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`);
    this.#socket.on('error', (error) => this.#close(error.message));
    this.#socket.on('close', () => this.#close('the line was cut'));
  }

  send(message: Uint8Array | string): void {
    if (typeof message === 'string') this.#sendFrame(TEXT, Buffer.from(message));
    else this.#sendFrame(BINARY, message);
  }

  destroy(): void {
    this.#closed = true;
    this.#socket.destroy();
  }

  #sendFrame(opcode: number, payload: Uint8Array): void {
    const { length } = payload;
    const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
    const frame = Buffer.alloc(2 + extended + 4 + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
    if (extended === 2) frame.writeUInt16BE(length, 2);
    if (extended === 8) frame.writeUInt32BE(length, 6);
    frame.set(payload, 6 + extended);
    this.#socket.write(frame);
  }

  #read(data: Buffer): void {
    this.bytes += data.length;
    const head = this.#head;
    if (head === undefined) {
      this.#readFrames(data);
      return;
    }
    const whole = Buffer.concat([head, data]);
    const end = whole.indexOf(END_OF_HEAD);
    if (end < 0) {
      this.#head = whole;
      return;
    }
    this.#head = undefined;
    const status = whole.toString('latin1', 0, whole.indexOf('\r\n'));
    if (!status.includes(' 101 ')) {
      this.#close(status);
      return;
    }
    this.#events.opened();
    this.#readFrames(whole.subarray(end + END_OF_HEAD.length));
  }

  #readFrames(data: Buffer): void {
    let rest = data;
    while (rest.length > 0 && !this.#closed) {
      rest = this.#left > 0 ? this.#readBody(rest) : this.#readHeader(rest);
    }
  }

  #readHeader(data: Buffer): Buffer {
    const known = this.#header.length > 0 ? Buffer.concat([this.#header, data]) : data;
    const size = headerSize(known);
    if (known.length < size) {
      this.#header = Buffer.from(known);
      return known.subarray(known.length);
    }
    this.#header = Buffer.alloc(0);
    this.#opcode = (known[0] ?? 0) & 0x0f;
    const short = (known[1] ?? 0) & 0x7f;
    if (size === 2) this.#left = short;
    else this.#left = size === 4 ? known.readUInt16BE(2) : Number(known.readBigUInt64BE(2));
    const isMessage = this.#opcode === TEXT || this.#opcode === BINARY;
    if (isMessage) this.messages++;
    this.#parts = this.wanted || !isMessage ? [] : undefined;
    if (this.#left === 0) this.#finish();
    return known.subarray(size);
  }

  #readBody(data: Buffer): Buffer {
    const mine = data.subarray(0, this.#left);
    this.#left -= mine.length;
    // The read buffer is used again at once.
    this.#parts?.push(Buffer.from(mine));
    if (this.#left === 0) this.#finish();
    return data.subarray(mine.length);
  }

  #finish(): void {
    const parts = this.#parts;
    this.#parts = undefined;
    if (!parts) return;
    const [first, ...more] = parts;
    const payload = first && more.length === 0 ? first : Buffer.concat(parts);
    if (this.#opcode === PING) this.#sendFrame(PONG, payload);
    else if (this.#opcode === CLOSE) this.#close(closing(payload));
    else if (this.#opcode === TEXT || this.#opcode === BINARY) this.#events.message(payload);
  }

  #close(why: string): void {
    if (this.#closed) return;
    this.destroy();
    this.#events.closed(why);
  }
}

/** Servers do not mask, so a header is 2 bytes and the length where that does not fit into the second. */
function headerSize(header: Buffer): number {
  const [, second] = header;
  if (second === undefined) return 2;
  const short = second & 0x7f;
  return short < 126 ? 2 : short === 126 ? 4 : 10;
}

function closing(payload: Buffer): string {
  if (payload.length < 2) return 'closed without a reason';
  return `closed with ${payload.readUInt16BE(0)} ${payload.toString('utf8', 2)}`;
}
