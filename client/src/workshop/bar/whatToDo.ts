import type { Activity, PrivateWriting, Role, Rules, Stage } from '@gapboard/board';
import { toDoWords as said } from './toDoWords.ts';

/** What there is to say about a workshop to one person at one moment. */
export interface Situation {
  role: Role;
  /** what they have before them */
  on: 'board' | 'outline';
  /** the stage that runs */
  stage: Stage | undefined;
  /** what participants may do on the board: as the stage says, or as a facilitator has set since */
  rules: Rules;
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
  const may = onBoard(situation.rules);
  if (isAbout(stage, 'write', may)) return situation.isHeld ? said.written : said.broughtIn;
  if (isAbout(stage, 'vote', may)) return said.voteSoon;
  return said.can[situation.on](may);
}

function forFacilitator({ stage, rules, writing, isHeld, vote }: Situation): string {
  if (vote) return said.facilitator.voting;
  if (!stage) return said.between.facilitator;
  if (writing === 'open') return said.facilitator.writing;
  const may = onBoard(rules);
  if (isAbout(stage, 'write', may)) {
    return isHeld ? said.facilitator.written : said.facilitator.broughtIn;
  }
  const votes = stage.activities.includes('vote');
  return said.facilitator.can(votes ? [...may, 'vote'] : may);
}

/** The stage is for this, and there is nothing else that people could do at once. */
function isAbout({ activities }: Stage, one: Activity, may: readonly OnBoard[]): boolean {
  return activities.includes(one) && may.length === 0;
}

/** What is done on the board itself. */
export type OnBoard = Extract<Activity, 'notes' | 'move' | 'sketch'>;

function onBoard(rules: Rules): OnBoard[] {
  const all: OnBoard[] = ['notes', 'move', 'sketch'];
  return all.filter((one) => rules[one]);
}
