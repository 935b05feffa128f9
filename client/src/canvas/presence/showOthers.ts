/**
 * Puts the others on this person's canvas, as tldraw's presence records. What has come is written
 * once a frame, all in one: others' traffic never comes before this person's own hand, and a tab
 * that nobody looks at does nothing at all.
 *
 * Pointers are drawn between their places by the browser (GlidingCursor). The camera of whom one
 * follows is drawn between here, since tldraw's whole canvas hangs on it.
 */
import {
  createUserId,
  InstancePresenceRecordType,
  react,
  type Editor,
  type TLInstancePresence,
  type TLInstancePresenceID,
} from 'tldraw';
import type { BoardSession } from '../../session/boardSession.ts';
import { CameraGlide } from './glide.ts';
import { scribbleOf } from './onCanvas.ts';
import { SHOWN_MAX, whoIsShown } from './whoIsShown.ts';
import { OthersWindows, type OthersWindow } from './windows.ts';

/** In a large room it is looked anew who is near this often, in ms. */
const REVIEW_MS = 400;

/** Shows where the others are, from now on. Returns an end to it. */
export function showOthers(editor: Editor, session: BoardSession): () => void {
  const { awareness, pointers } = session;
  const shown = new ShownOthers(editor, session);
  const onChange = ({ added, updated, removed }: Record<string, number[]>): void =>
    shown.hear([...(added ?? []), ...(updated ?? []), ...(removed ?? [])]);
  shown.hear([...awareness.getStates().keys()]);
  awareness.on('change', onChange);
  const ends = [
    pointers.subscribe((moved) => shown.point(moved)),
    react('who is near or followed', () => {
      editor.getViewportPageBounds();
      editor.getInstanceState();
      shown.review();
    }),
  ];
  return () => {
    awareness.off('change', onChange);
    for (const end of ends) end();
    shown.stop();
  };
}

class ShownOthers {
  readonly #editor: Editor;
  readonly #session: BoardSession;
  readonly #windows: OthersWindows;
  /** whose record is to be written with the next frame */
  readonly #stale = new Set<number>();
  /** who is drawn; of the others there is only a record by which they can be followed */
  #shown: ReadonlySet<number> = new Set();
  /** who has such a record: it is not renewed while they move about */
  readonly #aside = new Set<number>();
  /** whether who is drawn is to be looked at, and when it was */
  #toReview = true;
  #reviewedAt = Number.NEGATIVE_INFINITY;
  /** the cameras of whom this person follows, and of whom those follow */
  #cameras = new Map<number, CameraGlide>();
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: Editor, session: BoardSession) {
    this.#editor = editor;
    this.#session = session;
    this.#windows = new OthersWindows(session.participant.id);
  }

  /** Takes in what awareness says of these clients now. */
  hear(clients: number[]): void {
    const states = this.#session.awareness.getStates();
    for (const client of clients) {
      if (client === this.#session.awareness.clientID) continue;
      this.#windows.hear(client, states.get(client), Date.now());
      this.#stale.add(client);
    }
    this.review();
  }

  /** Takes in that these clients' pointers have moved. */
  point(clients: number[]): void {
    for (const client of clients) {
      this.#windows.heard(client, Date.now());
      this.#stale.add(client);
    }
    this.review();
  }

  /** Looks soon at who is to be drawn, and draws what has changed. */
  review(): void {
    this.#toReview = true;
    this.#drawSoon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    const ids = [...this.#windows].map(([client]) => recordId(client));
    this.#editor.store.mergeRemoteChanges(() => this.#editor.store.remove(ids));
  }

  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame((now) => {
      this.#frame = undefined;
      this.#draw(now);
    });
  }

  #draw(now: number): void {
    if (this.#toReview) this.#reviewIfDue(now);
    this.#moveCameras(now);
    const put: TLInstancePresence[] = [];
    const remove: TLInstancePresenceID[] = [];
    for (const client of this.#stale) {
      const window = this.#windows.get(client);
      if (!window) {
        remove.push(recordId(client));
        this.#aside.delete(client);
      } else if (this.#drawn(client) || !this.#aside.has(client)) {
        put.push(this.#recordOf(client, window, now));
      }
    }
    this.#stale.clear();
    this.#editor.store.mergeRemoteChanges(() => {
      this.#editor.store.put(put);
      this.#editor.store.remove(remove);
    });
    for (const [client, camera] of this.#cameras) {
      if (!camera.isThere(now)) this.#stale.add(client);
    }
    if (this.#stale.size > 0) this.#drawSoon();
  }

  /** In a large room who is near changes with every pointer: it is looked at only now and then. */
  #reviewIfDue(now: number): void {
    const wait = this.#windows.size > SHOWN_MAX ? this.#reviewedAt + REVIEW_MS - now : 0;
    if (wait > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#drawSoon();
      }, wait);
      return;
    }
    this.#toReview = false;
    this.#reviewedAt = now;
    const before = this.#shown;
    this.#shown = this.#whoIsShown();
    for (const client of before) if (!this.#shown.has(client)) this.#stale.add(client);
    for (const client of this.#shown) if (!before.has(client)) this.#stale.add(client);
  }

  #whoIsShown(): ReadonlySet<number> {
    const page = this.#editor.getCurrentPageId();
    const { followingUserId } = this.#editor.getInstanceState();
    const others = [...this.#windows].map(([client, { person, canvas }]) => ({
      client,
      role: person.role,
      at: canvas.page === page ? this.#session.pointers.at(client) : undefined,
      followed: createUserId(person.id) === followingUserId,
    }));
    return whoIsShown(others, this.#editor.getViewportPageBounds(), this.#shown);
  }

  /** Sends the cameras that this person sees through on their way to where they were last said to be. */
  #moveCameras(now: number): void {
    const still = this.#editor.user.getAnimationSpeed() === 0;
    const cameras = new Map<number, CameraGlide>();
    for (const [client, { canvas }] of this.#followed()) {
      let glide = this.#cameras.get(client);
      if (!glide) {
        glide = new CameraGlide(canvas.camera, now);
        this.#stale.add(client);
      }
      glide.moveTo(canvas.camera, now, still);
      cameras.set(client, glide);
    }
    this.#cameras = cameras;
  }

  /** The windows of whom this person follows, of whom those follow, and so on. */
  *#followed(): Iterable<[number, OthersWindow]> {
    const seen = new Set<string>();
    let leader: string | null | undefined = this.#editor.getInstanceState().followingUserId;
    while (leader && !seen.has(leader)) {
      seen.add(leader);
      const windows = [...this.#windows].filter(
        ([, { person }]) => createUserId(person.id) === leader,
      );
      yield* windows;
      leader = windows[0]?.[1].canvas.following;
    }
  }

  #drawn(client: number): boolean {
    return this.#shown.has(client) || this.#cameras.has(client);
  }

  #recordOf(client: number, window: OthersWindow, now: number): TLInstancePresence {
    const { person, canvas, editing, heardAt } = window;
    const at = this.#session.pointers.at(client);
    const drawn = this.#drawn(client);
    if (drawn) this.#aside.delete(client);
    else this.#aside.add(client);
    return InstancePresenceRecordType.create({
      id: recordId(client),
      userId: createUserId(person.id),
      userName: person.name,
      color: person.colour,
      currentPageId: canvas.page,
      camera: this.#cameras.get(client)?.at(now) ?? canvas.camera,
      screenBounds: { x: 0, y: 0, ...canvas.screen },
      followingUserId: canvas.following ?? null,
      // Who writes is active, however long their pointer rests; tldraw takes `null` for “just now”.
      lastActivityTimestamp: editing ? null : heardAt,
      ...(drawn && {
        cursor: at ? { ...at, type: 'default', rotation: 0 } : null,
        brush: canvas.brush ?? null,
        scribbles: canvas.traces?.map(scribbleOf) ?? [],
        selectedShapeIds: canvas.selected ?? [],
        chatMessage: canvas.says ?? '',
        meta: { taken: canvas.taken ?? [] },
      }),
    });
  }
}

function recordId(client: number): TLInstancePresenceID {
  return InstancePresenceRecordType.createId(String(client));
}
