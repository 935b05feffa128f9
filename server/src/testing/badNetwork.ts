import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A slow line moves this often: its bytes trickle, and do not come in gusts. */
const SLICE_MS = 50;

/** How a network treats what goes through it one way. */
interface Weather {
  /** each piece is held up for up to so many ms */
  delayMs: number;
  /** when it takes less than comes */
  bytesPerSecond: number | undefined;
}

/** What goes one way through a line. */
class Flow {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #weather: Weather;
  #waiting: { bytes: Buffer; due: number }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(from: Socket, to: Socket, weather: Weather) {
    this.#from = from;
    this.#to = to;
    this.#weather = weather;
    from.on('data', (bytes: Buffer) => {
      const last = this.#waiting.at(-1)?.due ?? 0;
      const due = Math.max(last, performance.now() + weather.delayMs * Math.random());
      this.#waiting.push({ bytes, due });
      if (this.#timer === undefined) this.#pass();
    });
  }

  /** Ends it with half of the next piece. */
  cut(): void {
    const [next] = this.#waiting;
    this.stop();
    if (next) this.#to.write(next.bytes.subarray(0, Math.ceil(next.bytes.length / 2)));
    this.#to.end();
  }

  /** Nothing moves any more; answers what was under way. */
  stop(): Buffer {
    clearTimeout(this.#timer);
    this.#from.removeAllListeners('data');
    const rest = Buffer.concat(this.#waiting.map(({ bytes }) => bytes));
    this.#waiting = [];
    return rest;
  }

  #pass(): void {
    this.#timer = undefined;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const early = next.due - performance.now();
      if (early > 0) return this.#passIn(early);
      const { bytesPerSecond } = this.#weather;
      if (bytesPerSecond !== undefined) return this.#trickle(next, bytesPerSecond);
      this.#to.write(next.bytes);
      this.#waiting.shift();
    }
    this.#from.resume();
  }

  #trickle(next: { bytes: Buffer }, bytesPerSecond: number): void {
    // Nothing more is read from the other end meanwhile, as by a slow reader.
    this.#from.pause();
    const size = Math.ceil((bytesPerSecond * SLICE_MS) / 1000);
    this.#to.write(next.bytes.subarray(0, size));
    next.bytes = next.bytes.subarray(size);
    if (next.bytes.length === 0) this.#waiting.shift();
    this.#passIn(SLICE_MS);
  }

  #passIn(ms: number): void {
    this.#timer = setTimeout(() => this.#pass(), ms);
  }
}

interface Pair {
  client: Socket;
  server: Socket;
  up: Flow;
  down: Flow;
}

/** A venue's network between browsers and a server: TCP that delays, stalls, tears and doubles what goes through it. */
export class BadNetwork {
  readonly up: Weather = { delayMs: 0, bytesPerSecond: undefined };
  readonly down: Weather = { delayMs: 0, bytesPerSecond: undefined };
  readonly #target: number;
  readonly #pairs = new Set<Pair>();
  readonly #listener: net.Server;

  /** A network by which a local port can be reached; gone after the test. */
  static async to(port: number): Promise<BadNetwork> {
    const network = new BadNetwork(port);
    await once(network.#listener, 'listening');
    return network;
  }

  private constructor(target: number) {
    this.#target = target;
    this.#listener = net.createServer((client) => this.#carry(client)).listen(0, '127.0.0.1');
    onTestFinished(() => {
      this.#listener.close();
      this.drop();
    });
  }

  /** Where browsers find the server. */
  get origin(): string {
    // A listener on a port has such an address.
    return `http://127.0.0.1:${(this.#listener.address() as AddressInfo).port}`;
  }

  /** Tears every line; what was under way is lost. */
  drop(): void {
    for (const pair of this.#pairs) this.#end(pair);
  }

  /** Ends every line in the middle of what was under way, either way. */
  cut(): void {
    for (const pair of this.#pairs) {
      this.#pairs.delete(pair);
      pair.up.cut();
      pair.down.cut();
    }
  }

  /**
   * Clients lose their lines, and the server does not notice. The answer lets what they had sent
   * arrive there after all, beside their new lines, and then ends the old ones.
   */
  orphan(): () => void {
    const late = [...this.#pairs].map((pair) => {
      this.#pairs.delete(pair);
      pair.down.stop();
      const rest = pair.up.stop();
      pair.client.destroy();
      // What the server still says goes nowhere.
      pair.server.resume();
      onTestFinished(() => void pair.server.destroy());
      return () => pair.server.end(rest);
    });
    return () => late.forEach((arrive) => arrive());
  }

  #carry(client: Socket): void {
    const server = net.connect(this.#target, '127.0.0.1');
    const up = new Flow(client, server, this.up);
    const down = new Flow(server, client, this.down);
    const pair = { client, server, up, down };
    this.#pairs.add(pair);
    for (const socket of [client, server]) {
      socket.setNoDelay();
      // Torn lines are what this is for.
      socket.on('error', () => undefined);
      socket.on('close', () => this.#pairs.has(pair) && this.#end(pair));
    }
  }

  #end(pair: Pair): void {
    this.#pairs.delete(pair);
    pair.up.stop();
    pair.down.stop();
    pair.client.destroy();
    pair.server.destroy();
  }
}
