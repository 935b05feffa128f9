import {
  ACTIVITIES,
  type Activity,
  MINUTES_MAX,
  type Stage,
  type StageContent,
} from '@gapboard/board';

/** A stage as its form holds it: minutes as they are typed. */
export interface StageDraft extends Omit<StageContent, 'minutes'> {
  minutes: string;
}

export const NEW_STAGE: StageDraft = {
  name: '',
  instructions: '',
  minutes: '10',
  activities: ['notes'],
  anonymous: true,
};

export function draftOf({ name, instructions, minutes, activities, anonymous }: Stage): StageDraft {
  return { name, instructions, minutes: String(minutes), activities, anonymous };
}

/** What of a stage its facilitator says, without what it is called by. */
export function contentOf(stage: Stage): StageContent {
  const { name, instructions, minutes, activities, anonymous } = stage;
  return { name, instructions, minutes, activities, anonymous };
}

/** Whole minutes as somebody typed them; `undefined`: they are none, or too many. */
export function minutesIn(typed: string, least = 0): number | undefined {
  const value = Number(typed.trim() || Number.NaN);
  const isSound = Number.isInteger(value) && value >= least && value <= MINUTES_MAX;
  return isSound ? value : undefined;
}

export type DraftProblem = 'name' | 'minutes';

/** The stage that a form describes, or what is wrong with it. */
export function contentIn(draft: StageDraft): StageContent | DraftProblem {
  const minutes = minutesIn(draft.minutes);
  if (draft.name.trim() === '') return 'name';
  if (minutes === undefined) return 'minutes';
  const { instructions, activities } = draft;
  const anonymous = draft.anonymous && activities.includes('write');
  return { name: draft.name.trim(), instructions, minutes, activities, anonymous };
}

/** What may be done with one more ticked, or one fewer, in their usual order. */
export function withActivity(
  before: readonly Activity[],
  one: Activity,
  isOn: boolean,
): Activity[] {
  return ACTIVITIES.filter((other) => (other === one ? isOn : before.includes(other)));
}
