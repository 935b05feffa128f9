import { recordsOf, writeRecords } from '@gapboard/sync';
import { Connection } from '@gapboard/sync/connection';
import type { RunningServer } from '@gapboard/server/start';
import type { BrowserContext } from '@playwright/test';
import type { UnknownRecord } from '@tldraw/store';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Board } from '../gapboard/sessions.ts';

/** The server takes no larger message; a board this size goes up in parts. */
const RECORDS_A_MESSAGE = 500;

/** Gives a browser the same session. */
export async function joinAs(
  context: BrowserContext,
  { port }: RunningServer,
  board: Board,
): Promise<void> {
  const [name = '', ...value] = board.session.cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: `http://127.0.0.1:${port}` }]);
}

/** Opens a board as a client that holds nothing of it: how long until it is in step, and the bytes that took. */
export async function openOnce(
  server: RunningServer,
  board: Board,
): Promise<{ ms: number; bytes: number }> {
  const begun = performance.now();
  let bytes = 0;
  const { connection, doc } = await connect(server, board, (size) => (bytes += size));
  const ms = performance.now() - begun;
  if (recordsOf(doc).size === 0) throw new Error('The board came empty.');
  connection.destroy();
  // Its presence would keep the process.
  doc.destroy();
  return { ms, bytes };
}

/** Puts records on a board as one client, and waits until all are durable. */
export async function addContent(
  server: RunningServer,
  board: Board,
  records: UnknownRecord[],
): Promise<void> {
  const { connection, doc } = await connect(server, board);
  for (let n = 0; n < records.length; n += RECORDS_A_MESSAGE) {
    writeRecords(doc, records.slice(n, n + RECORDS_A_MESSAGE));
  }
  while (connection.unsaved) await new Promise((resolve) => setTimeout(resolve, 20));
  connection.destroy();
  doc.destroy();
}

function connect(
  { port }: RunningServer,
  board: Board,
  onBytes: (size: number) => void = () => undefined,
): Promise<{ connection: Connection; doc: Y.Doc }> {
  const doc = new Y.Doc();
  return new Promise((resolve, reject) => {
    const connection = new Connection({
      url: `ws://127.0.0.1:${port}/sync/${board.id}?client=gapboard`,
      doc,
      awareness: new Awareness(doc),
      open(url) {
        const socket = new WebSocket(url, { headers: { Cookie: board.session.cookie } });
        socket.on('message', (data: ArrayBuffer) => onBytes(data.byteLength));
        return socket;
      },
      onChange() {
        // Not before the constructor has returned.
        queueMicrotask(() => {
          if (connection.state.kind === 'live') resolve({ connection, doc });
          if (connection.state.kind === 'refused') reject(new Error(connection.state.reason));
        });
      },
    });
  });
}
