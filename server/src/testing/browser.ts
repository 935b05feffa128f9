import type { Role } from '@gapboard/board';
import type { Notice } from '@gapboard/sync';
import { Connection } from '@gapboard/sync/connection';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { RawClient } from './rawClient.ts';
import { whenDone } from './whenDone.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // What a test reads of it, it asserts.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export interface Invitation {
  board: string;
  code: string;
  links: Record<Role, string>;
}

/** One person's browser: keeps its cookies, and speaks with the server as pages do. */
export class Browser {
  readonly origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** The same browser, with its cookies, at another address. */
  at(origin: string): Browser {
    const browser = new Browser(origin);
    for (const [name, value] of this.#cookies) browser.setCookie(name, value);
    return browser;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request(path, { headers });
  }

  async post(path: string, json?: unknown): Promise<Answer> {
    return this.request(path, {
      method: 'POST',
      ...(json === undefined
        ? {}
        : { body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } }),
    });
  }

  async request(path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), Cookie: this.cookie };
    const response = await fetch(new URL(path, this.origin), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      this.#cookies.set(name, value);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get('Content-Type')?.includes('json');
    const body: unknown = isJson ? JSON.parse(Buffer.from(bytes).toString('utf8')) : bytes;
    return { status: response.status, headers: response.headers, body };
  }

  /** Makes a board and is its facilitator. */
  async createBoard(title = 'Water and health', name = 'Ama'): Promise<Invitation> {
    const { body } = await this.post('/api/boards', { title, name });
    return { board: body.board.id, code: body.code, links: body.links };
  }

  async join(link: string, name: string): Promise<Answer> {
    return this.post('/api/join', { token: link.split('#')[1], name });
  }

  syncUrl(board: string): string {
    return `${this.origin.replace('http', 'ws')}/sync/${board}`;
  }

  /** An unmodified y-websocket client with this browser's cookies. */
  provider(board: string, doc = new Y.Doc()): WebsocketProvider {
    const { cookie } = this;
    class WithCookie extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols, { headers: { Cookie: cookie } });
      }
    }
    const provider = new WebsocketProvider(
      `${this.origin.replace('http', 'ws')}/sync`,
      board,
      doc,
      {
        // Else two clients in one process would meet without the server.
        disableBc: true,
        // `ws` speaks the part of a browser's WebSocket that y-websocket uses.
        WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
      },
    );
    whenDone(() => provider.destroy());
    return provider;
  }

  /** Our own client, as the board screen uses it. */
  connection(board: string, doc = new Y.Doc(), onChange = (): void => {}): OwnClient {
    const notices: Notice[] = [];
    const { cookie } = this;
    let opened: WebSocket | undefined;
    const awareness = new Awareness(doc);
    const connection = new Connection({
      url: `${this.syncUrl(board)}?client=gapboard`,
      doc,
      awareness,
      onChange,
      onNotice: (notice) => notices.push(notice),
      open: (url) => {
        opened = new WebSocket(url, { headers: { Cookie: cookie } });
        // A server that is not there is also a close, which the connection hears.
        opened.on('error', () => undefined);
        return opened;
      },
    });
    const socket = (): WebSocket => {
      if (!opened) throw new Error('A connection opens its socket at once.');
      return opened;
    };
    whenDone(() => {
      connection.destroy();
      doc.destroy();
    });
    return { connection, doc, awareness, notices, socket };
  }

  /** A client that sends what it is told to, frame by frame. */
  raw(
    board: string,
    { gapboard = true, packed = false, parts = false, epoch = '', headers = {} } = {},
  ): RawClient {
    const abilities = `${packed ? '&packed' : ''}${parts ? '&parts' : ''}`;
    const said = `${gapboard ? '?client=gapboard' : '?'}${abilities}&epoch=${epoch}`;
    const url = this.syncUrl(board) + said;
    return new RawClient(url, { Cookie: this.cookie, ...headers });
  }
}

export interface OwnClient {
  connection: Connection;
  doc: Y.Doc;
  awareness: Awareness;
  notices: Notice[];
  /** the one in use now */
  socket: () => WebSocket;
}
