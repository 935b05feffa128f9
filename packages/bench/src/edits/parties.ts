import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { authored } from '@gapboard/board';
import { encodeUpdate, writeRecords } from '@gapboard/sync';
import { note } from '@gapboard/sync/testing';
import type { UnknownRecord } from '@tldraw/store';
import * as Y from 'yjs';
import type { GapboardCalls, GapboardOptions } from '../gapboard/server.ts';
import { makeBoard, type Session } from '../gapboard/sessions.ts';
import { Child } from '../process/Child.ts';
import type { HocuspocusCalls } from './hocuspocusServer.ts';
import { Visitor } from './Visitor.ts';
import { gapboardSpeaker, hocuspocusSpeaker, type Speaker } from './speakers.ts';

const HERE = import.meta.dirname;

/** A benchmark sends and makes in a minute what nobody else does: limits are far off, and still there. */
const FAR_OFF: GapboardOptions['limits'] = {
  messages: { atOnce: 1_000_000, everyMs: 0.001 },
  boardsPerHour: 1_000_000,
};

/** A server in a process of its own, and boards on it. */
export interface Party {
  name: string;
  child: Child<Pick<GapboardCalls, 'health'>>;
  port: number;
  speaker: Speaker;
  /** Makes a board; whoever goes there first uses its session. */
  newBoard: (title: string) => Promise<{ id: string; session: Session }>;
  end: () => Promise<void>;
}

export async function gapboardParty(timing?: GapboardOptions['timing']): Promise<Party> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
  const child = new Child<GapboardCalls>(path.join(HERE, '../gapboard/server.ts'));
  const port = await child.ask('open', { folder, limits: FAR_OFF, ...(timing && { timing }) });
  return {
    name: 'Gapboard',
    child,
    port,
    speaker: gapboardSpeaker,
    newBoard: (title) => makeBoard(port, title),
    async end() {
      await child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function hocuspocusParty(): Promise<Party> {
  const child = new Child<HocuspocusCalls>(path.join(HERE, 'hocuspocusServer.ts'));
  const port = await child.ask('open', null);
  return {
    name: 'Hocuspocus',
    child,
    port,
    speaker: hocuspocusSpeaker,
    newBoard: (title) => Promise.resolve({ id: title, session: { id: title, cookie: '' } }),
    end: () => child.kill(),
  };
}

/** A facilitator who is on the board. */
export async function visit({ port, speaker, newBoard }: Party, title: string): Promise<Visitor> {
  const { id, session } = await newBoard(title);
  return new Visitor(port, id, session, speaker);
}

/** A note as its author's client writes it. */
export function noteOf({ session }: Visitor, nth: number, x = 0): UnknownRecord {
  const text = `Note ${nth}: little is known about what helps families at the front door here`;
  return authored(note(`${session.id}-${nth}`, text, x, 220 * nth), {
    id: session.id,
    role: 'facilitator',
  });
}

/** One update that writes these records into an empty document, framed. */
export function updateWith(records: UnknownRecord[]): Uint8Array {
  const doc = new Y.Doc();
  writeRecords(doc, records);
  return encodeUpdate(Y.encodeStateAsUpdate(doc));
}
