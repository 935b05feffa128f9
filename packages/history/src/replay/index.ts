export { type Eyes, chapterAt, Projector, type ProjectorOptions } from './projector.ts';
export { openReplay, type OpenOptions } from './openReplay.ts';
export {
  type Clock,
  type Marks,
  type Pace,
  Player,
  type PlayerState,
  speedOf,
  SPEEDS,
} from './player.ts';
export { marksOf } from './marks.ts';
export { Slices } from './slices.ts';
export { States } from './states.ts';
export { type Told, type ToldChapter, Telling, timeOfDay } from './telling.ts';
export { newTimeLine, type TimeLine, type TimeLineOptions } from './timeLine.ts';
