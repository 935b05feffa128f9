import { isInk } from '@gapboard/board';
import type { Picture, Rect, Surface, View } from '@gapboard/drawing';
import type { UnknownRecord } from '@tldraw/store';
import type { ReplayScript } from '../script.ts';
import { Camera, contains, type Look, padded, union } from './camera.ts';
import { Growth } from './growth.ts';
import { paintBadges, paintCaption } from './overlay.ts';
import { Pan } from './pan.ts';
import { Poses } from './poses.ts';
import { text } from './read.ts';
import type { Slices } from './slices.ts';
import { isPlace, isSeen, isShown, within } from './sorts.ts';
import type { States } from './states.ts';
import type { TimeLine } from './timeLine.ts';
import { ROUND, type Votes, votesIn } from './votes.ts';
import { words } from './words.ts';

/** How long votes are counted up, and a caption stays, in ms of showing. */
const COUNT_MS = 1_400;
const CAPTION_MS = 3_600;
const CAPTION_FADES_MS = 500;
/** Where nothing lies yet one looks at a sheet of paper. */
const BLANK: Rect = { x: 0, y: 0, w: 1600, h: 900 };

export interface ProjectorOptions {
  script: ReplayScript;
  states: States;
  line: TimeLine;
  /** the projector's from now on */
  picture: Picture;
  /** id of the drawing it is about: the camera stays on it */
  drawing?: string | undefined;
}

/** How somebody likes to look. */
export interface Eyes {
  /** follows what happens, or looks at all of it */
  follows: boolean;
  /** nothing glides or counts up, and the camera stays: ink still grows, since that is what there is to see */
  isStill: boolean;
}

/** Shows a replay: the board at a position, and what is on its way there. */
export class Projector {
  readonly #script: ReplayScript;
  readonly #states: States;
  readonly #picture: Picture;
  readonly #now = new Map<string, UnknownRecord>();
  readonly #camera = new Camera();
  readonly #poses = new Poses();
  readonly #pan: Pan;
  /** what each page covers in the end, by its id */
  readonly #wholes = new Map<string, Rect | undefined>();
  readonly #drawing: string | undefined;
  readonly #drawn: ReadonlySet<string>;
  readonly #drawingRect: Rect | undefined;
  #line: TimeLine;
  #growth: Growth;
  #growing = new Set<string>();
  #shown = 0;
  #jumps: number | undefined;
  #page = '';
  #look: Look = { shot: BLANK, now: BLANK };
  #votes: (Votes & { gone: number }) | undefined;
  #caption = { words: '', left: 0 };
  #chapter = -1;

  constructor({ script, states, line, picture, drawing }: ProjectorOptions) {
    this.#script = script;
    this.#states = states;
    this.#line = line;
    this.#picture = picture;
    this.#pan = new Pan(picture);
    this.#drawing = drawing;
    this.#growth = new Growth(script, line);
    const end = states.at(states.count);
    this.#take(new Map(end));
    this.#shown = states.count;
    this.#drawn = new Set(drawing === undefined ? [] : within(drawing, end));
    for (const { id } of picture.pages()) this.#wholes.set(id, picture.boundsOf(id));
    this.#page = picture.pages()[0]?.id ?? '';
    this.#drawingRect = this.#drawing === undefined ? undefined : this.#boundsOf(this.#drawn);
  }

  /** Works out beforehand how all ink that there will be is painted: whoever jumps there finds it ready. */
  async prepare(theme: View['theme'], slices: Slices): Promise<void> {
    for (const record of this.#states.at(this.#states.count).values()) {
      if (isInk(record)) this.#picture.prepare(record, theme);
      await slices.pass();
    }
  }

  /** The pixels of a picture have come: what shows it is painted anew. */
  renew(asset: string): void {
    const record = this.#now.get(asset);
    if (record) this.#picture.put([{ ...record }]);
  }

  /** Another time line of the same script. */
  use(line: TimeLine): void {
    this.#line = line;
    this.#growth = new Growth(this.#script, line);
  }

  /**
   * Goes to a position.
   * @param jumps see `PlayerState`
   * @param elapsed ms of showing since the last time
   */
  show(at: { position: number; jumps: number }, elapsed: number, eyes: Eyes): void {
    const n = this.#line.stepsBy(at.position);
    const jumped = at.jumps !== this.#jumps;
    this.#jumps = at.jumps;
    const changed = this.#states.difference(this.#shown, n);
    this.#shown = n;
    const moves = !jumped && !eyes.isStill;
    if (jumped) this.#camera.jump();
    if (jumped || eyes.isStill) this.#poses.clear();
    this.#poses.pass(elapsed);
    if (moves) this.#glide(changed);
    else this.#take(changed);
    this.#grow(at.position);
    this.#aim(jumped ? this.#lastTouched() : new Set(changed.keys()), elapsed, eyes);
    this.#count(jumped || eyes.isStill, elapsed);
    this.#title(at.position, elapsed);
  }

  /**
   * @param size of the surface, in pixels
   * @returns whether it is painted as it is: see `Picture`
   */
  paint(surface: Surface, size: { width: number; height: number }, theme: View['theme']): boolean {
    const view: View = {
      ...size,
      theme,
      page: this.#page,
      rect: this.#look.now,
      ground: 'paper',
      poses: this.#poses.now(),
    };
    const isWhole = this.#pan.paint(surface, view, this.#look);
    const { notes = [], gone = 1 } = this.#votes ?? {};
    const badges = notes.flatMap(({ id, says, share, count }) => {
      const rect = this.#boundsOf(new Set([id]));
      const counted = 1 - (1 - gone) ** 3;
      const reads = count === null ? says : String(Math.round(count * counted));
      return rect ? [{ rect, share, counted, says: reads }] : [];
    });
    paintBadges(surface, view, badges);
    const { words: caption, left } = this.#caption;
    paintCaption(surface, view, caption, Math.min(1, left / CAPTION_FADES_MS));
    return isWhole;
  }

  #take(changed: ReadonlyMap<string, UnknownRecord | undefined>): void {
    const gone: string[] = [];
    const put: UnknownRecord[] = [];
    for (const [id, record] of changed) {
      if (record) {
        this.#now.set(id, record);
        put.push(record);
      } else {
        this.#now.delete(id);
        gone.push(id);
      }
    }
    this.#picture.remove(gone);
    this.#picture.put(put.filter(isSeen));
  }

  /** Takes what has changed, and lets what it moves glide there: what lies beside it in a cell moves, too. */
  #glide(changed: ReadonlyMap<string, UnknownRecord | undefined>): void {
    const isLaidOut = [...changed.values()].some(
      (record) => !record || (isSeen(record) && !isInk(record)),
    );
    const before = isLaidOut ? this.#places() : new Map<string, Rect>();
    const added = [...changed].flatMap(([id, record]) =>
      record && isShown(record) && !this.#now.has(id) ? [id] : [],
    );
    this.#take(changed);
    for (const id of added) this.#poses.appears(id);
    for (const [id, from] of before) {
      const record = this.#now.get(id);
      // A stroke that goes on changes what it covers, and moves nowhere.
      if (!record || (isInk(record) && (changed.has(id) || this.#growing.has(id)))) continue;
      const to = this.#boundsOf(new Set([id]));
      if (to && (Math.abs(to.x - from.x) > 1 || Math.abs(to.y - from.y) > 1)) {
        this.#poses.glides(id, from, to);
      }
    }
  }

  #places(): Map<string, Rect> {
    const places = new Map<string, Rect>();
    for (const [id, record] of this.#now) {
      const rect = this.#mayGlide(record) && this.#boundsOf(new Set([id]));
      if (rect) places.set(id, rect);
    }
    return places;
  }

  /** Ink glides with the drawing or the map that it lies in. */
  #mayGlide(record: UnknownRecord): boolean {
    return (
      isShown(record) || (isInk(record) && text(record, 'parentId')?.startsWith('page:') === false)
    );
  }

  #grow(position: number): void {
    const growing = this.#growth.at(position, this.#shown, this.#now);
    for (const id of this.#growing) {
      if (growing.has(id)) continue;
      const record = this.#now.get(id);
      if (record) this.#picture.put([record]);
      else this.#picture.remove([id]);
    }
    this.#picture.put(growing.values());
    this.#growing = new Set(growing.keys());
  }

  #aim(touched: ReadonlySet<string>, elapsed: number, { follows, isStill }: Eyes): void {
    const page = this.#pageOf([...touched].at(-1));
    if (page !== undefined && page !== this.#page) {
      this.#page = page;
      this.#camera.jump();
    }
    if (this.#drawing !== undefined) {
      const rect = padded(this.#onDrawing());
      this.#look = { shot: rect, now: rect };
      return;
    }
    for (const id of this.#concernedBy(touched)) {
      const record = this.#now.get(id);
      const rect = record && isPlace(record) && this.#boundsOf(new Set([id]));
      if (rect) this.#camera.notice(rect);
    }
    const whole = this.#wholes.get(this.#page) ?? this.#picture.boundsOf(this.#page) ?? BLANK;
    this.#look = this.#camera.look(whole, isStill ? Infinity : elapsed, follows && !isStill);
  }

  /** What has changed, and where a vote was closed the notes that it was about. */
  #concernedBy(touched: ReadonlySet<string>): string[] {
    const votes = votesIn(this.#now);
    const isNew = votes && touched.has(ROUND + votes.id);
    return [...touched, ...(isNew ? votes.notes.map(({ id }) => id) : [])];
  }

  /** Where the drawing is in the end, unless the grid was laid out otherwise then. */
  #onDrawing(): Rect {
    const last = this.#drawingRect ?? BLANK;
    const now = this.#boundsOf(this.#drawn);
    if (!now || contains(last, now)) return last;
    const [x, y] = [now.x + now.w / 2 - last.w / 2, now.y + now.h / 2 - last.h / 2];
    return union([{ ...last, x, y }, now]) ?? last;
  }

  #count(isDone: boolean, elapsed: number): void {
    const votes = votesIn(this.#now);
    const before = votes?.id === this.#votes?.id ? (this.#votes?.gone ?? 0) : 0;
    const gone = isDone ? 1 : Math.min(1, before + elapsed / COUNT_MS);
    if (votes && votes.id !== this.#votes?.id && !isDone) {
      this.#caption = { words: words.votesFor(votes.criterion), left: CAPTION_MS };
    }
    this.#votes = votes && { ...votes, gone };
  }

  #title(position: number, elapsed: number): void {
    this.#caption.left = Math.max(0, this.#caption.left - elapsed);
    const chapter = chapterAt(this.#script, this.#line, position);
    if (chapter === this.#chapter) return;
    this.#chapter = chapter;
    const title = this.#script.chapters[chapter]?.title ?? '';
    this.#caption = { words: title, left: CAPTION_MS };
  }

  #lastTouched(): Set<string> {
    if (this.#shown === 0) return new Set();
    return new Set(this.#states.difference(this.#shown - 1, this.#shown).keys());
  }

  #boundsOf(ids: ReadonlySet<string>): Rect | undefined {
    return this.#picture.boundsOf(this.#page, ids);
  }

  #pageOf(id: string | undefined): string | undefined {
    for (let record = this.#now.get(id ?? ''); record;) {
      if (record.typeName === 'page') return record.id;
      record = this.#now.get(text(record, 'parentId') ?? '');
    }
    return undefined;
  }
}

/** The number of the chapter that a position lies in; -1: before the first. */
export function chapterAt(
  { chapters }: Pick<ReplayScript, 'chapters'>,
  line: TimeLine,
  position: number,
): number {
  return chapters.findLastIndex((chapter) => line.positionOf(chapter) <= position);
}
