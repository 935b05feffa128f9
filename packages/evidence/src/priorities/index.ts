/** How votes and rankings become an order of priority. Every result is plain values that can travel as JSON. */
export * from './agreement.ts';
export * from './ballots.ts';
export * from './dots.ts';
export * from './final.ts';
export * from './interim.ts';
export * from './leaders.ts';
export * from './meanRanks.ts';
export * from './overWorkshops.ts';
export type { Place, Placed } from './places.ts';
export * from './roundReport.ts';
export { roundWords, turnoutInWords } from './roundWords.ts';
export { type NoteScope, notesInScope } from './scope.ts';
export * from './shortlist.ts';
export { mergeSmallGroups, SMALL_GROUP, type VoterGroup } from './smallGroups.ts';
export * from './standings.ts';
export * from './votedRound.ts';
export * from './words.ts';
