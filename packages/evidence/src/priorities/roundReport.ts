import { roundWords as said, percent, rounded } from './roundWords.ts';
import { type ShownGroup, type Standing, standingsOf } from './standings.ts';
import type { VotedRound } from './votedRound.ts';
import { METHODS, type Method, priorityWords } from './words.ts';

/** A round as a document tells of it, in words: whoever writes it only has to set it. */
export interface RoundReport {
  /** how people chose, how many did, and on what */
  facts: string[];
  columns: string[];
  /** best first, each as long as the columns */
  rows: string[][];
  /** notes that nobody chose */
  unchosen: { title: string; notes: string[] } | undefined;
  /** of a ranking: what goes on, and whose choice it is */
  shortlist: { about: string; items: string[] } | undefined;
  /** of a ranking: how far people agreed */
  agreement: string | undefined;
  /** how it was counted, and what to make of it */
  notes: string[];
}

type Told = Pick<VotedRound, 'votes' | 'cap' | 'live' | 'result'>;

/** @param before the round whose leaders this one was about, if it was a second one */
export function roundReport(round: Told, before?: Pick<VotedRound, 'criterion'>): RoundReport {
  const standings = standingsOf(round);
  const { items, groups, voters, eligible, cast, merged, thinAnonymity } = standings;
  const isDots = round.result.method === 'dots';
  const chosen = items.filter(({ isChosen }) => isChosen);
  const unchosen = items.filter(({ isChosen }) => !isChosen);
  return {
    facts: [
      isDots ? said.dots(round.votes, round.cap) : said.ranking(round.votes),
      ...(before ? [said.second(before.criterion, items.length)] : []),
      said.turnout(voters, eligible),
      ...(cast === null ? [] : [said.cast(cast)]),
      ...(round.live ? [said.wasLive] : []),
      ...(thinAnonymity ? [priorityWords.thinAnonymity] : []),
    ],
    columns: [
      'Place',
      'Note',
      ...(isDots ? ['Votes', 'People', 'Share'] : ['Score']),
      ...groups.map(nameOf),
    ],
    rows: chosen.map((one) => [
      priorityWords.place(one),
      one.text,
      ...(isDots
        ? [String(one.votes), String(one.people), percent(one.share ?? 0)]
        : [rounded(one.score ?? 0)]),
      ...one.groups.map(({ votes, rank }) => (votes === null ? rounded(rank) : String(votes))),
    ]),
    unchosen:
      unchosen.length === 0
        ? undefined
        : { title: said.unchosen(unchosen.length), notes: unchosen.map(({ text }) => text) },
    shortlist: shortlistOf(round, items),
    agreement: agreementIn(round),
    notes: [
      ...methodsOf(round, standings.method).map(
        ({ name, description, source }) => `${name}. ${description} ${said.source(source)}`,
      ),
      priorityWords.ties,
      ...(isDots ? [] : [priorityWords.partial]),
      ...(merged.length > 0
        ? [priorityWords.merged(merged.map((name) => priorityWords.group([name])))]
        : []),
    ],
  };
}

function agreementIn({ result }: Told): string | undefined {
  if (result.method === 'dots') return undefined;
  return result.agreement ? priorityWords.agreed(result.agreement) : priorityWords.notAgreed;
}

/** The methods by which a round was counted, each with its source. */
function methodsOf({ result, live }: Told, method: Method): Method[] {
  if (result.method === 'dots') return [live ? METHODS.liveDots : method];
  return [method, METHODS.shortlist, METHODS.agreement];
}

function nameOf({ names, voters }: ShownGroup): string {
  return said.group(priorityWords.group(names), voters);
}

/** So many go on where groups agree, or all that people could rank where that is fewer. */
const SHORTLIST = 10;

function shortlistOf(
  { result, votes }: Told,
  items: readonly Standing[],
): RoundReport['shortlist'] {
  if (result.method === 'dots') return undefined;
  const { diverges, items: listed, ofNoGroup } = result.shortlist;
  const texts = new Map(items.map(({ note, text }) => [note, text]));
  const about = diverges ? said.diverges : said.converges(Math.min(SHORTLIST, votes));
  return {
    about: ofNoGroup.length > 0 ? `${about} ${said.ofNoGroup(ofNoGroup.length)}` : about,
    items: listed.map(({ item, rank, tied, choiceOf, byCombined }) => {
      const why = [
        ...(byCombined ? [said.byCombined] : []),
        ...(choiceOf.length > 0
          ? [said.choiceOf(choiceOf.map(priorityWords.group).join('; '))]
          : []),
      ].join('; ');
      return `${priorityWords.place({ rank, tied })}: ${texts.get(item) ?? ''} (${why})`;
    }),
  };
}
