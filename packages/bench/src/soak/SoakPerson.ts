import { authored } from '@gapboard/board';
import { deleteRecord, readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import { Connection } from '@gapboard/sync/connection';
import { note } from '@gapboard/sync/testing';
import type { UnknownRecord } from '@tldraw/store';
import { type TLRichText, type TLShape, toRichText } from '@tldraw/tlschema';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Session } from '../gapboard/sessions.ts';
import { growths } from './growths.ts';

/** What a person keeps on the board: whoever adds more takes the oldest away, so that the board stays one size. */
const NOTES_EACH = 4;
const STROKES_EACH = 2;
const WORDS =
  'families wait longest where nobody is sure who decides and few studies ask them'.split(' ');

/** Notes and strokes, each oldest first. */
interface Own {
  notes: string[];
  strokes: string[];
}

/** One simulated participant: our client's own connection and document, and somebody's habits. */
export class SoakPerson {
  doc = new Y.Doc();
  /** what of theirs the server did not take */
  refusals = 0;
  reloads = 0;
  drops = 0;
  readonly #url: string;
  readonly #session: Session;
  readonly #name: string;
  readonly #random: () => number;
  readonly #own: Own = { notes: [], strokes: [] };
  #made = 0;
  #connection: Connection;
  #awareness: Awareness;
  #socket: WebSocket | undefined;
  #drawing: TLShape[] = [];
  #deleted: UnknownRecord | undefined;

  constructor(url: string, session: Session, name: string, random: () => number) {
    this.#url = url;
    this.#session = session;
    this.#name = name;
    this.#random = random;
    [this.#connection, this.#awareness] = this.#connect();
  }

  get isLive(): boolean {
    return this.#connection.state.kind === 'live';
  }

  get isSaved(): boolean {
    return this.isLive && !this.#connection.unsaved;
  }

  /** Puts on the board what they will keep there, so that it is as full as it will be from the start. */
  unpack(): void {
    for (let n = 0; n < NOTES_EACH; n++) this.#addNote();
    for (let n = 0; n < STROKES_EACH; n++) {
      this.#draw();
      const whole = this.#drawing.at(-1);
      if (whole) this.#write(whole);
      this.#drawing = [];
    }
  }

  /** A tenth of a second of this person's life. */
  live(): void {
    const stroke = this.#drawing.shift();
    if (stroke) this.#write(stroke);
    else if (this.#random() < 0.1) this.#act();
  }

  /** The line comes back at once, for the end of a run. */
  wake(): void {
    this.#connection.wake();
  }

  leave(): void {
    this.#connection.destroy();
    this.#awareness.destroy();
    this.doc.destroy();
  }

  #act(): void {
    const dice = this.#random();
    if (dice < 0.3) this.#point();
    else if (dice < 0.55) this.#type();
    else if (dice < 0.75) this.#move();
    else if (dice < 0.85) this.#look();
    else if (dice < 0.9) this.#takeBack();
    else if (dice < 0.94) this.#addNote();
    else if (dice < 0.97) this.#draw();
    else if (dice < 0.99) this.#drop();
    else this.#reload();
  }

  #connect(): [Connection, Awareness] {
    const { doc } = this;
    const awareness = new Awareness(doc);
    awareness.setLocalState(this.#state({}));
    const connection = new Connection({
      url: `${this.#url}?client=gapboard`,
      doc,
      awareness,
      random: this.#random,
      onNotice: (notice) => {
        if (notice.kind === 'refused') this.refusals++;
      },
      open: (url) => {
        this.#socket = new WebSocket(url, { headers: { Cookie: this.#session.cookie } });
        // The connection hears of it as a close; ws throws an error that nobody listens to.
        this.#socket.on('error', () => undefined);
        return this.#socket;
      },
    });
    return [connection, awareness];
  }

  #state(canvas: object): object {
    const { id } = this.#session;
    return { id, name: this.#name, role: 'participant', colour: '#1d5fbf', canvas };
  }

  #write(record: UnknownRecord): void {
    writeRecords(this.doc, [record]);
  }

  /** The record as it is on the board now, unless it has gone. */
  #read(id: string): UnknownRecord | undefined {
    const map = recordsOf(this.doc).get(id);
    const reading = map && readRecord(id, map);
    return reading?.state === 'live' ? reading.record : undefined;
  }

  #newId(): string {
    return `${this.#session.id}-${this.#made++}`;
  }

  #author<T extends UnknownRecord>(record: T): T {
    return authored(record, { id: this.#session.id, role: 'participant' });
  }

  #addNote(): void {
    const { notes } = this.#own;
    const { x, y } = this.#somewhere();
    const written = this.#author(note(this.#newId(), this.#words(), x, y));
    this.#write(written);
    notes.push(written.id);
    if (notes.length > NOTES_EACH) this.#delete(notes.shift());
  }

  #draw(): void {
    const { strokes } = this.#own;
    const { x, y } = this.#somewhere();
    const id = `shape:${this.#newId()}` as TLShape['id'];
    this.#drawing = growths().map((stroke) => this.#author({ ...stroke, id, x, y }));
    strokes.push(id);
    if (strokes.length > STROKES_EACH) this.#delete(strokes.shift());
  }

  #delete(id: string | undefined): void {
    const map = id === undefined ? undefined : recordsOf(this.doc).get(id);
    if (!id || !map) return;
    this.#deleted = this.#read(id);
    deleteRecord(map);
  }

  /** Undoes a deletion as undo does, the record again as it was; something older goes in its place. */
  #takeBack(): void {
    const record = this.#deleted;
    if (!record || this.#read(record.id)) return;
    this.#write(record);
    const isStroke = 'type' in record && record.type === 'draw';
    const kept = isStroke ? this.#own.strokes : this.#own.notes;
    kept.push(record.id);
    this.#delete(kept.shift());
  }

  #move(): void {
    const { notes, strokes } = this.#own;
    const id = this.#oneOf([...notes, ...strokes]);
    const record = id === undefined ? undefined : this.#read(id);
    if (record) this.#write(Object.assign({ ...record }, this.#somewhere()));
  }

  #type(): void {
    const id = this.#oneOf(this.#own.notes);
    const record = id === undefined ? undefined : this.#read(id);
    if (!record || !('props' in record)) return;
    const richText: TLRichText = toRichText(this.#words());
    this.#write(
      Object.assign({ ...record }, { props: Object.assign({}, record.props, { richText }) }),
    );
  }

  #point(): void {
    this.#connection.sendPointer(this.#somewhere());
  }

  #look(): void {
    const { x, y } = this.#somewhere();
    const selection = this.#own.notes.slice(-1);
    this.#awareness.setLocalState(this.#state({ page: 'page:page', camera: { x, y }, selection }));
  }

  /** The line breaks, without a word; the connection notices and comes back. */
  #drop(): void {
    this.drops++;
    this.#socket?.terminate();
  }

  /** The page is loaded anew: another document, another client. Nobody does that while work is unsaved. */
  #reload(): void {
    if (!this.isSaved) return;
    this.reloads++;
    this.leave();
    this.doc = new Y.Doc();
    [this.#connection, this.#awareness] = this.#connect();
  }

  #somewhere(): { x: number; y: number } {
    return { x: Math.round(this.#random() * 4_000), y: Math.round(this.#random() * 3_000) };
  }

  #words(): string {
    const from = Math.floor(this.#random() * (WORDS.length - 4));
    return WORDS.slice(from, from + 2 + Math.floor(this.#random() * 8)).join(' ');
  }

  #oneOf<T>(list: T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }
}
