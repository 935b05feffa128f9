/**
 * What a kind of participant is called where they vote: practitioner, lived experience, commissioner
 * …; `null`: the person did not say. It is the only thing known of whose a ballot is.
 */
export type ParticipantGroup = string | null;

/** One person's dots. A ballot without a vote is an abstention. */
export interface Ballot {
  group: ParticipantGroup;
  /** votes by item id; an item without any may be left out */
  votes: Readonly<Record<string, number>>;
}

/** One person's order of items, best first: as many as they chose to rank. An empty one is an abstention. */
export interface Ranking {
  group: ParticipantGroup;
  order: readonly string[];
}

/** How many took part in a vote, and how well the number of them hides each. */
export interface Turnout {
  /** ballots with a choice in them */
  voters: number;
  abstentions: number;
  /** so few voted that even the result of the whole room comes near to saying who chose what */
  thinAnonymity: boolean;
}
