export { areaOver, hiddenBy } from './areas.ts';
export {
  type Actor,
  authored,
  authoredAs,
  authorOf,
  lockerOf,
  lockSigned,
  withAuthorOf,
} from './authorship.ts';
export { type BoardView, judge } from './judge.ts';
export { same } from './changes.ts';
export { REFUSAL_REASONS, type Refusal, type RefusalReason, refusalWords } from './refusals.ts';
export { type Rules, RULES_KEY, RULES_WHEN_OVER, rulesFrom, USUAL_RULES } from './rules.ts';
export { isDrawing, isInk, isNote, isScribeInk } from './shapeKinds.ts';
export { isFollowing, lockOver } from './shapes.ts';
export { type Neighbours, type Spread, spreadOf } from './spread.ts';
