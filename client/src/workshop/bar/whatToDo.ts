import type { Activity, PrivateWriting, Role, Stage } from '@gapboard/board';
import { toDoWords as said } from './toDoWords.ts';

/** What there is to say about a workshop to one person at one moment. */
export interface Situation {
  role: Role;
  /** what they have before them */
  on: 'board' | 'outline';
  /** the stage that runs */
  stage: Stage | undefined;
  /** private writing in that stage */
  writing: PrivateWriting['state'] | undefined;
  /** what was written privately waits to be brought in */
  isHeld: boolean;
  /** a vote that is open: whether they have a ballot in it */
  vote: 'mine' | 'others' | undefined;
  isClosed: boolean;
}

/** What somebody can do now, in one sentence: the one thing that nobody should have to ask. */
export function whatToDo(situation: Situation): string {
  const { role, stage, writing, vote, isClosed } = situation;
  if (isClosed) return role === 'facilitator' ? said.over.facilitator : said.over.others;
  if (role === 'viewer') return said.lookOn;
  if (role === 'facilitator') return forFacilitator(situation);
  if (vote) return vote === 'mine' ? said.voteNow : said.othersVote;
  if (!stage) return said.between.others;
  if (writing === 'open') return said.write;
  if (role === 'scribe') return said.scribe;
  const { activities } = stage;
  if (hasOnly(activities, 'write')) return situation.isHeld ? said.written : said.broughtIn;
  if (hasOnly(activities, 'vote')) return said.voteSoon;
  return said.can[situation.on](onBoard(activities));
}

function forFacilitator({ stage, writing, isHeld, vote }: Situation): string {
  if (vote) return said.facilitator.voting;
  if (!stage) return said.between.facilitator;
  if (writing === 'open') return said.facilitator.writing;
  if (hasOnly(stage.activities, 'write')) {
    return isHeld ? said.facilitator.written : said.facilitator.broughtIn;
  }
  return said.facilitator.can(stage.activities.filter((one) => one !== 'write'));
}

/** Nothing else, or nothing else that people could do at once. */
function hasOnly(activities: readonly Activity[], one: Activity): boolean {
  return activities.includes(one) && onBoard(activities).length === 0;
}

/** What of it is done on the board itself. */
export type OnBoard = Extract<Activity, 'notes' | 'move' | 'sketch'>;

function onBoard(activities: readonly Activity[]): OnBoard[] {
  const all: OnBoard[] = ['notes', 'move', 'sketch'];
  return all.filter((one) => activities.includes(one));
}
