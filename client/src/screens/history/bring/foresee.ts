import { newPicture, type Picture, type Rect } from '@gapboard/drawing';
import type { CreditedChange } from '@gapboard/history';
import type { BoardHistory } from '../data/historyOf.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import type { BringTarget } from './target.ts';

/** Works out what bringing something back would do to the board as it is by now. */
export async function foresee(
  history: BoardHistory,
  { what, moment }: BringTarget,
  me: string,
): Promise<Consequences> {
  const { to } = await history.outline();
  const { changes } = await history.compare(moment.seq, to.seq);
  switch (what.kind) {
    case 'whole':
      return consequencesOf(changes, () => true, me);
    case 'records': {
      const ids = new Set(what.ids);
      return consequencesOf(changes, ({ id }) => ids.has(id), me);
    }
    case 'area': {
      const [then, now] = await Promise.all([history.at(moment.seq), history.at(to.seq)]);
      const pictures = [then, now].map(({ records }) => newPicture(records));
      return consequencesOf(changes, liesIn(pictures, what.page, what.rect), me);
    }
  }
}

/** What is larger than most of what people mark has to lie wholly in it. */
const HOLDERS: ReadonlySet<unknown> = new Set(['evidence-map', 'frame']);

/** Whether something lay in an area at one of several moments, as the server tells it: by its middle. */
function liesIn(
  pictures: readonly Picture[],
  page: string,
  area: Rect,
): (change: CreditedChange) => boolean {
  return ({ id, before, after }) => {
    const type: unknown = Reflect.get(after ?? before ?? {}, 'type');
    const isIn = HOLDERS.has(type) ? isWhollyIn : isMiddleIn;
    return pictures.some((picture) => {
      const bounds = picture.boundsOf(page, new Set([id]));
      return bounds !== undefined && isIn(bounds, area);
    });
  };
}

function isWhollyIn({ x, y, w, h }: Rect, area: Rect): boolean {
  return holds(area, x, y) && holds(area, x + w, y + h);
}

function isMiddleIn({ x, y, w, h }: Rect, area: Rect): boolean {
  return holds(area, x + w / 2, y + h / 2);
}

function holds(area: Rect, x: number, y: number): boolean {
  return x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h;
}
