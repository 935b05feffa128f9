import type { UnknownRecord } from '@gapboard/board';
import type { BoardAt, HistoryOutline } from '@gapboard/history';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { Browser } from './browser.ts';

/** A board's history as somebody sees it. */
export class Past {
  readonly #browser: Browser;
  readonly #path: string;

  constructor(browser: Browser, board: string) {
    this.#browser = browser;
    this.#path = `/api/boards/${board}/history`;
  }

  async outline(): Promise<HistoryOutline> {
    const { body } = await this.#browser.get(this.#path);
    return body;
  }

  get(path: string) {
    return this.#browser.get(this.#path + path);
  }

  post(path: string, json?: unknown) {
    return this.#browser.post(this.#path + path, json);
  }

  remove(path: string) {
    return this.#browser.request(this.#path + path, { method: 'DELETE' });
  }

  async at(seq: number): Promise<BoardAt> {
    const { body, status } = await this.get(`/at/${seq}`);
    if (status !== 200) throw new Error(`${seq}: ${JSON.stringify(body)}`);
    return body;
  }

  /** The records there were at a moment, by id; left out: now. */
  async records(seq?: number): Promise<Record<string, UnknownRecord>> {
    const { records } = await this.at(seq ?? (await this.outline()).to.seq);
    return byId(records);
  }
}

/** What a document shows, as JSON has it. */
export function shownBy(doc: Y.Doc): Record<string, UnknownRecord> {
  const records: UnknownRecord[] = JSON.parse(JSON.stringify([...readRecords(doc).live.values()]));
  return byId(records);
}

function byId(records: readonly UnknownRecord[]): Record<string, UnknownRecord> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** The ids of the notes and strokes among some records, without their kind. */
export function shapesAmong(records: Record<string, UnknownRecord>): string[] {
  return Object.keys(records)
    .filter((id) => id.startsWith('shape:'))
    .map((id) => id.slice('shape:'.length))
    .toSorted();
}
