/** The part of the `gapboard-map` schema that says what people voted for. */
import { list, object, text, time, whole } from './parts.ts';
import type { Schema } from './schema.ts';

const group = {
  type: ['string', 'null'],
  description: 'what this kind of participant is called; null: they have not said',
} as const satisfies Schema;
const groups = (description: string): Schema => list(description, group);
const orNull = (of: Schema, description: string): Schema => ({
  anyOf: [{ type: 'null' }, of],
  description,
});
const number = (description: string): Schema => ({ type: ['number', 'null'], description });
const yes = (description: string): Schema => ({ type: 'boolean', description });

const standing: Schema = object('A note with its figures', {
  note: text('id of the note, which may have been deleted since'),
  text: text('what it said when the round was closed'),
  rank: whole(
    'its place, 1 for the first; notes that are level share one, and the next is skipped',
    1,
  ),
  tied: yes('it shares its place'),
  votes: number('votes it got; null in a ranking'),
  people: number('how many people gave it a vote; null in a ranking'),
  share: number('its part of all votes, from 0 to 1; null in a ranking, and where nobody voted'),
  score: number('its combined score over groups; null with dots'),
  groups: list(
    'its figures in each of the groups, in their order',
    object('in one group', {
      votes: number('votes; null in a ranking'),
      rank: {
        type: 'number',
        description: 'its rank; those that are level in a ranking have the mean of theirs',
      },
    }),
  ),
});

export const roundSchema: Schema = object('A round of voting or ranking that has been closed', {
  id: text('its id on the board'),
  criterion: text('by what people were asked to choose'),
  method: {
    type: 'string',
    enum: ['dots', 'ranking'],
    description: 'dots: so many votes each; ranking: each person put their first choices in order',
  },
  votes: whole('votes each person had, or how many notes they put in order at most', 1),
  cap: whole('votes one person could give one note', 1),
  roles: list('the roles that had a ballot', text('a role, such as participant')),
  live: yes('running totals could be seen before the close'),
  openedAt: time('when it was opened'),
  closedAt: orNull(time('when it was closed'), 'when it was closed'),
  after: {
    type: ['string', 'null'],
    description: 'id of the round whose leaders this one was about; null: it was no second round',
  },
  eligible: whole('people who had a ballot'),
  voters: whole('people who chose something'),
  abstentions: whole('people who handed in a ballot and chose nothing'),
  merged: groups('groups that were counted together because some of them are small'),
  groups: list(
    'the groups whose figures are shown, each of five people or more',
    object('a group', {
      names: groups('the kinds of participants in it'),
      voters: whole('how many of them voted', 5),
    }),
  ),
  items: list('the notes, best first', standing),
  agreement: orNull(
    object('Kendall’s coefficient of concordance over the rankings, corrected for ties', {
      w: { type: 'number', minimum: 0, description: 'from 0 (not at all) to 1 (all the same)' },
      chiSquare: { type: 'number', minimum: 0, description: 'against chance' },
      df: whole('degrees of freedom of chiSquare'),
      lists: whole('rankings it is over'),
      items: whole('notes that were ranked'),
    }),
    'how far people agreed; null with dots, and where it would mean nothing',
  ),
  shortlist: orNull(
    object('What goes on after a ranking', {
      diverges: yes(
        'the combined score would drop first choices of a group, so every group’s are in',
      ),
      items: list(
        'the notes on it',
        object('a note', {
          note: text('id of the note'),
          choiceOf: list('groups among whose first choices it is', groups('a group')),
          byCombined: yes('it would be on the list by the combined score alone'),
        }),
      ),
      ofNoGroup: list('first by the combined score, but of no group', text('id of the note')),
    }),
    'the shortlist of a ranking; null with dots',
  ),
});
