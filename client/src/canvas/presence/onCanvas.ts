/**
 * What a person's awareness says of their canvas: all that is drawn of somebody but their pointer,
 * which is too quick for it. Small, because the whole of it is sent again when any of it changes.
 */
import {
  CameraRecordType,
  canvasUiColorTypeValidator,
  idValidator,
  T,
  TL_SCRIBBLE_STATES,
  type BoxModel,
  type Editor,
  type TLPageId,
  type TLScribble,
  type TLShapeId,
  type TLUserId,
} from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { broughtOf } from '../together/brought.ts';
import { choosingOn } from '../vote/offered.ts';

export interface OnCanvas {
  page: TLPageId;
  camera: { x: number; y: number; z: number };
  /** the size of their canvas on their screen */
  screen: { w: number; h: number };
  selected?: TLShapeId[] | undefined;
  /** notes of a map that they drag, which lie where they hold them and not in their cells */
  taken?: TLShapeId[] | undefined;
  /** whom they follow */
  following?: TLUserId | undefined;
  /** the spotlight that has brought them where they are */
  brought?: string | undefined;
  /** the box they are selecting with */
  brush?: BoxModel | undefined;
  /** laser and eraser traces */
  traces?: Trace[] | undefined;
  /** what they say beside their pointer */
  says?: string | undefined;
}

/** A trace that fades by itself: tldraw's scribble, its points as one list of whole steps. */
export interface Trace extends Pick<TLScribble, 'id' | 'size' | 'color' | 'state' | 'taper'> {
  /** x, y of the first point, then for each further one how far it is from the one before */
  path: number[];
}

/** Outlines of fifty shapes say “they have chosen all this” as well as those of five thousand. */
const SELECTED_MAX = 50;
const TRACES_MAX = 3;
/** A laser's circle round a heading is some 200 points of 3 pixels; of a longer trace the end counts. */
const TRACE_POINTS_MAX = 200;
/** Longest thing to say beside a pointer, in characters. */
const SAYS_MAX = 200;
const ID_MAX = 100;
/** Nobody gets this far from a board's middle, in page units; drawing there fails in browsers. */
const FAR = 10_000_000;

/** What this person's editor shows now; reactive. */
export function ownCanvas(editor: Editor): OnCanvas {
  const { followingUserId, brush, scribbles, chatMessage, screenBounds } =
    editor.getInstanceState();
  const page = editor.getCurrentPageId();
  // Not `getCamera()`: while somebody follows, that is the camera of whom they follow, which their
  // own followers get from there.
  const { x, y, z } = editor.store.get(CameraRecordType.createId(page)) ?? { x: 0, y: 0, z: 1 };
  const isChoosing = choosingOn(editor).get();
  const selected = isChoosing ? [] : editor.getSelectedShapeIds().slice(0, SELECTED_MAX);
  const taken = [...mapsOf(editor).taken].slice(0, SELECTED_MAX);
  const brought = broughtOf(editor).get();
  const traces = scribbles
    .filter(({ points }) => points.length > 0)
    .slice(-TRACES_MAX)
    .map(traceOf);
  return {
    page,
    camera: { x: round(x, 2), y: round(y, 2), z: round(z, 4) },
    screen: { w: round(screenBounds.w, 2), h: round(screenBounds.h, 2) },
    ...(selected.length > 0 && { selected }),
    ...(taken.length > 0 && { taken }),
    ...(followingUserId !== null && { following: followingUserId }),
    ...(brought !== undefined && { brought }),
    ...(brush !== null && { brush: roundBox(brush) }),
    ...(traces.length > 0 && { traces }),
    ...(chatMessage !== '' && { says: chatMessage.slice(0, SAYS_MAX) }),
  };
}

/** @returns `undefined` for what makes no sense here */
export function readCanvas(value: unknown): OnCanvas | undefined {
  try {
    return CANVAS.validate(value);
  } catch {
    return undefined;
  }
}

/** A trace as tldraw draws it. */
export function scribbleOf({ path, ...trace }: Trace): TLScribble {
  const points: TLScribble['points'] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < path.length; i += 2) {
    x += path[i] ?? 0;
    y += path[i + 1] ?? 0;
    points.push({ x, y, z: 0.5 });
  }
  return { ...trace, points, opacity: 1, delay: 0, shrink: 0 };
}

function traceOf({ id, size, color, state, taper, points }: TLScribble): Trace {
  const path: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const point of points.slice(-TRACE_POINTS_MAX)) {
    const [x, y] = [Math.round(point.x), Math.round(point.y)];
    path.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  return { id, size, color, state, taper, path };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function roundBox({ x, y, w, h }: BoxModel): BoxModel {
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) };
}

const place = T.number.check((value) => {
  if (Math.abs(value) > FAR) throw new RangeError('too far away');
});
const short = T.string.check((text) => {
  if (text.length > ID_MAX) throw new RangeError('too long');
});
const size = T.number.check((value) => {
  if (value <= 0 || value > 100_000) throw new RangeError('no size of a screen');
});
const zoom = T.number.check((value) => {
  // tldraw's own range is 0.05 to 8; nothing can be shown at 0.
  if (value < 0.001 || value > 1_000) throw new RangeError('no zoom');
});

function atMost<V>(most: number, items: T.Validatable<V>): T.Validator<V[]> {
  return T.arrayOf(items).check((list) => {
    if (list.length > most) throw new RangeError('too many');
  });
}

const TRACE = T.object<Trace>({
  id: short,
  size: size,
  color: canvasUiColorTypeValidator,
  state: T.setEnum(TL_SCRIBBLE_STATES),
  taper: T.boolean,
  path: atMost(TRACE_POINTS_MAX * 2, place),
}).allowUnknownProperties();

/** A later version may say more: what is not known here is let be. */
const CANVAS = T.object<OnCanvas>({
  page: idValidator<TLPageId>('page'),
  camera: T.object({ x: place, y: place, z: zoom }),
  screen: T.object({ w: size, h: size }),
  selected: atMost(SELECTED_MAX, idValidator<TLShapeId>('shape')).optional(),
  taken: atMost(SELECTED_MAX, idValidator<TLShapeId>('shape')).optional(),
  following: idValidator<TLUserId>('user').optional(),
  brought: short.optional(),
  brush: T.object({ x: place, y: place, w: place, h: place }).optional(),
  traces: atMost(TRACES_MAX, TRACE).optional(),
  says: T.string
    .check((text) => {
      if (text.length > SAYS_MAX) throw new RangeError('too long');
    })
    .optional(),
}).allowUnknownProperties();
