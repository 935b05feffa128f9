import type { Rect, Surface } from '@gapboard/drawing';

/** What became of something, as it is marked where it lies: by a sign, so that nobody has to tell colours apart. */
export type MarkKind = 'added' | 'changed' | 'moved' | 'removed';

export const SIGNS: Record<MarkKind, string> = {
  added: '+',
  changed: '~',
  moved: '→',
  removed: '−',
};

export interface Mark {
  id: string;
  kind: MarkKind;
  /** where it is, in the coordinates of what it is painted on */
  rect: Rect;
  /** where it was, of what was moved */
  from: Rect | undefined;
  isChosen: boolean;
}

/** Dark enough for white signs on them, and told apart in grey by what they hold. */
const COLOURS: Record<MarkKind, string> = {
  added: '#1b6b3a',
  changed: '#7a5200',
  moved: '#1f4e9c',
  removed: '#a32222',
};

const BADGE = 11;
const LINE = 2;
const CHOSEN_LINE = 4;

/** Frames what has changed, with a badge at its corner; an arrow leads from where something was. */
export function paintMarks(surface: Surface, marks: readonly Mark[]): void {
  for (const mark of marks) {
    surface.save();
    surface.strokeStyle = COLOURS[mark.kind];
    surface.lineWidth = mark.isChosen ? CHOSEN_LINE : LINE;
    if (mark.from) paintWay(surface, mark.from, mark.rect);
    surface.setLineDash(mark.kind === 'removed' ? [6, 4] : []);
    surface.strokeRect(mark.rect.x, mark.rect.y, mark.rect.w, mark.rect.h);
    surface.restore();
  }
  for (const mark of marks) paintBadge(surface, mark);
}

function paintBadge(surface: Surface, { kind, rect, isChosen }: Mark): void {
  surface.save();
  surface.fillStyle = COLOURS[kind];
  surface.strokeStyle = '#ffffff';
  surface.lineWidth = LINE;
  surface.beginPath();
  surface.arc(rect.x, rect.y, isChosen ? BADGE + 3 : BADGE, 0, 2 * Math.PI);
  surface.fill();
  surface.stroke();
  surface.fillStyle = '#ffffff';
  surface.font = '700 15px system-ui, sans-serif';
  surface.textAlign = 'center';
  surface.textBaseline = 'middle';
  surface.fillText(SIGNS[kind], rect.x, rect.y + 1);
  surface.restore();
}

function paintWay(surface: Surface, from: Rect, to: Rect): void {
  const start = middleOf(from);
  const end = middleOf(to);
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  surface.setLineDash([2, 4]);
  surface.strokeRect(from.x, from.y, from.w, from.h);
  surface.setLineDash([]);
  surface.beginPath();
  surface.moveTo(start.x, start.y);
  surface.lineTo(end.x, end.y);
  for (const side of [-1, 1]) {
    surface.moveTo(end.x, end.y);
    const wing = angle + Math.PI + side * 0.45;
    surface.lineTo(end.x + 12 * Math.cos(wing), end.y + 12 * Math.sin(wing));
  }
  surface.stroke();
}

function middleOf({ x, y, w, h }: Rect): { x: number; y: number } {
  return { x: x + w / 2, y: y + h / 2 };
}
