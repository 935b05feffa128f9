import { newPicture, type Surface } from '@gapboard/drawing';
import type { ReplayScript } from '@gapboard/history';
import {
  newTimeLine,
  openReplay,
  type Pace,
  type Projector,
  type Slices,
} from '@gapboard/history/replay';
import { paintCard } from './cards.ts';
import {
  FILM_SIZES,
  type FilmPlan,
  type FilmSize,
  FRAMES_PER_SECOND,
  planFilm,
} from './filmPlan.ts';

/** What somebody wants a film of. */
export interface FilmWish {
  script: ReplayScript;
  drawing: string | undefined;
  /** the pixels of its pictures, by the ids of their assets */
  pictures: ReadonlyMap<string, ImageBitmap>;
  size: FilmSize;
  pace: Pace;
  skipsIdle: boolean;
  follows: boolean;
}

const FRAME_MS = 1_000 / FRAMES_PER_SECOND;

/** Paints a film's frames, one after the other, each as if that much time had gone by. */
export class FilmPainter {
  readonly plan: FilmPlan;
  readonly #wish: FilmWish;
  readonly #projector: Projector;
  #jumps = 0;

  static async open(wish: FilmWish, slices: Slices): Promise<FilmPainter> {
    const { script, drawing, pictures, pace, skipsIdle } = wish;
    const line = newTimeLine(script, { skipsIdle });
    const picture = newPicture([], { pictures: (asset) => pictures.get(asset) });
    const options = { script, line, picture, drawing };
    const { projector } = await openReplay(options, slices);
    return new FilmPainter(wish, planFilm(line, pace), projector);
  }

  private constructor(wish: FilmWish, plan: FilmPlan, projector: Projector) {
    this.#wish = wish;
    this.plan = plan;
    this.#projector = projector;
    this.#projector.show({ position: 0, jumps: this.#jumps }, 0, this.#eyes);
  }

  paint(surface: Surface, n: number): void {
    const { script, size } = this.#wish;
    const frame = this.plan.frame(n);
    if ('card' in frame) {
      paintCard(surface, FILM_SIZES[size], script, frame.card);
      return;
    }
    this.#projector.show({ position: frame.position, jumps: this.#jumps }, FRAME_MS, this.#eyes);
    // A film is shown on whatever wall there is: on light paper, as it was drawn.
    this.#projector.paint(surface, FILM_SIZES[size], 'light');
  }

  get #eyes(): { follows: boolean; isStill: boolean } {
    return { follows: this.#wish.follows, isStill: false };
  }
}
