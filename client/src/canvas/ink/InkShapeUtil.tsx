import { penOf } from '@gapboard/board';
import {
  broadestOf,
  type InkPath,
  inkPaths,
  type Stroke,
  strokeOf,
  type Theme,
} from '@gapboard/drawing';
import {
  Box,
  Circle2d,
  DrawShapeUtil,
  Polyline2d,
  SVGContainer,
  type SvgExportContext,
  type TLDrawShape,
  type TLShapeUtilCanvasSvgDef,
  Vec,
  type VecLike,
} from 'tldraw';
import { InkAreas } from './InkAreas.tsx';
import { InkPaths } from './InkPaths.tsx';
import { INK_TILES, tileExport } from './inkTiles.tsx';
import { liveInk } from './live/LiveInk.ts';
import { withAhead, withoutEnd } from './live/shownStroke.ts';

/**
 * Strokes: tldraw's own look for those that were drawn with tldraw's pen, and the look of their pen for
 * the rest. All else (what is kept, resizing, what a drawing is to the board) is tldraw's.
 */
export class InkShapeUtil extends DrawShapeUtil {
  override component(shape: TLDrawShape) {
    return penOf(shape) ? this.#svg(shape, false) : super.component(shape);
  }

  /** What lies under every line. */
  backgroundComponent(shape: TLDrawShape) {
    return penOf(shape) === 'tone' ? this.#svg(shape, true) : null;
  }

  override toSvg(shape: TLDrawShape, context: SvgExportContext) {
    return penOf(shape) ? this.#exported(shape, context, false) : super.toSvg(shape, context);
  }

  override toBackgroundSvg(shape: TLDrawShape, context: SvgExportContext) {
    return penOf(shape) === 'tone' ? this.#exported(shape, context, true) : null;
  }

  override getCanvasSvgDefs(): TLShapeUtilCanvasSvgDef[] {
    return [...super.getCanvasSvgDefs(), INK_TILES];
  }

  override getGeometry(shape: TLDrawShape) {
    const pen = penOf(shape);
    if (!pen) return super.getGeometry(shape);
    const runs = this.#strokeIn(shape)?.points ?? [];
    const points = runs.length === 1 && runs[0] ? runs[0] : runs.flat();
    const reach = broadestOf(pen, shape.props) / 2;
    const [first = { x: 0, y: 0 }] = points;
    if (points.every(({ x, y }) => x === first.x && y === first.y)) {
      const radius = reach / 2;
      return new Circle2d({ x: first.x - radius, y: first.y - radius, radius, isFilled: true });
    }
    return new InkLine2d(points, reach);
  }

  override getIndicatorPath(shape: TLDrawShape): Path2D {
    const stroke = penOf(shape) && this.#strokeIn(shape);
    if (!stroke) return super.getIndicatorPath(shape);
    const path = new Path2D();
    for (const { d } of inkPaths(stroke, { theme: 'light' }).slice(0, 1))
      path.addPath(new Path2D(d));
    return path;
  }

  #strokeIn(shape: TLDrawShape): Stroke | undefined {
    return liveInk(this.editor).strokes.of(shape);
  }

  /** As it is to be seen now: ahead of its record under its own hand, and on its way at others'. */
  #svg(shape: TLDrawShape, isUnder: boolean) {
    const theme = this.editor.getColorMode() === 'dark' ? 'dark' : 'light';
    const live = liveInk(this.editor);
    if (!shape.props.isComplete && live.isUnseen(shape.id)) return <SVGContainer />;
    const stroke = live.strokes.of(shape);
    const shown = stroke && withoutEnd(stroke, live.hidden(shape.id));
    if (shape.props.isComplete || !shown) {
      return (
        <SVGContainer>
          <InkPaths paths={pathsOf(shown, theme, isUnder)} />
        </SVGContainer>
      );
    }
    const areas = live.growing(shape.id).areas(withAhead(shown, live.ahead(shape.id)), { theme });
    return (
      <SVGContainer>
        <InkAreas areas={areas.filter(({ under }) => under === isUnder)} />
      </SVGContainer>
    );
  }

  #exported(shape: TLDrawShape, context: SvgExportContext, isUnder: boolean) {
    const theme = context.isDarkMode ? 'dark' : 'light';
    const paths = pathsOf(strokeOf(shape), theme, isUnder);
    for (const { pattern, fill } of paths) {
      if (pattern) context.addExportDef(tileExport(pattern, fill));
    }
    return (
      <g transform={`scale(${1 / shape.props.scale})`}>
        <InkPaths paths={paths} />
      </g>
    );
  }
}

function pathsOf(stroke: Stroke | undefined, theme: Theme, isUnder: boolean): InkPath[] {
  return stroke ? inkPaths(stroke, { theme }).filter(({ under }) => under === isUnder) : [];
}

/**
 * The middle of a line, with room around it for how broad it is. Where it reaches is asked at every
 * point that is drawn, the line itself only by a pointer: its places are made then.
 */
class InkLine2d extends Polyline2d {
  readonly #line: readonly VecLike[];
  readonly #corners: Vec[];

  constructor(line: readonly VecLike[], reach: number) {
    const corners = boxAround(line).expandBy(reach).corners;
    super({ points: corners });
    this.#line = line;
    this.#corners = corners;
  }

  override getVertices(): Vec[] {
    return this.#line.map(({ x, y }) => new Vec(x, y));
  }

  override getBoundsVertices(): Vec[] {
    return this.#corners;
  }
}

function boxAround(line: readonly VecLike[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Not `Math.min`: what is no number is left out.
  for (const { x, y } of line) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return new Box(left, top, right - left, bottom - top);
}
