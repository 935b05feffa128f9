/**
 * Two reporting guidelines, and what the tool itself knows for each of their items. `undefined`: the
 * tool has no record of it, and people who were there have to say.
 */
import { GAP_KIND_LABELS, standingsOf } from '@gapboard/evidence';
import { dayOf, type Report } from './context.ts';
import { gapKinds } from './gaps.ts';
import { words } from './words.ts';

export interface Guideline {
  item: string;
  known: string | undefined;
}

/** Tong et al. 2019, doi 10.1186/s12874-019-0889-3, table 1. */
export function reprise(report: Report): Guideline[] {
  const facts = factsOf(report);
  return items([
    ['1. Geographical scope', undefined],
    ['2. Health area, field, focus', facts.focus],
    ['3. Intended beneficiaries', undefined],
    ['4. Target audience of the priorities', undefined],
    ['5. Research area', undefined],
    ['6. Type of research questions', facts.kinds],
    ['7. Time frame', undefined],
    ['8. Selection and structure of the leadership and management team', undefined],
    ['9. Characteristics of the team', undefined],
    ['10. Training or experience in priority setting', undefined],
    ['11. Framework used', facts.framework],
    ['12. Inclusion criteria for stakeholders', undefined],
    ['13. How stakeholders were identified and engaged', undefined],
    ['14. Number of participants or organisations', facts.people],
    ['15. Characteristics of stakeholders', facts.roles],
    ['16. Reimbursement for participation', undefined],
    ['17. How initial priorities were collected', facts.collected],
    ['18. How priorities were collated and categorised', facts.categorised],
    ['19. How and why priorities were modified', undefined],
    ['20. How priorities became research topics or questions', facts.questions],
    ['21. Whether questions have been answered already', facts.answered],
    ['22. Number of research questions or topics', facts.number],
    ['23. Methods and criteria for prioritising', facts.criteria],
    ['24. Method or threshold for excluding topics', facts.threshold],
    ['25. How research priorities were formulated', facts.formulated],
    ['26. Evaluation of the process', undefined],
    ['27. Feedback to stakeholders and the public', undefined],
    ['28. Strategy for implementing the priorities', undefined],
    ['29. Plans to evaluate impact', undefined],
    ['30. Sources of funding', undefined],
    ['31. Conflicts of interest', undefined],
  ]);
}

/** Staniszewska et al. 2017, doi 10.1186/s40900-017-0062-2, table 2. */
export function gripp(report: Report): Guideline[] {
  const facts = factsOf(report);
  return items([
    ['1. Aim of involvement', undefined],
    ['2. Methods of involvement', facts.collected],
    ['3. Results of involvement, positive and negative', facts.lived],
    ['4. Extent to which involvement influenced the study', undefined],
    ['5. Reflections: what went well and what did not', undefined],
  ]);
}

function items(rows: readonly (readonly [string, string | undefined])[]): Guideline[] {
  return rows.map(([item, known]) => ({ item, known }));
}

/** What was left out on the way from one round to the next. */
function thresholdOf(rounds: Report['rounds']): string {
  const second = rounds.filter(({ after }) => after !== null);
  if (second.length === 0) return 'Nothing was left out.';
  const went = second.map(
    (round) => `${standingsOf(round).items.length} went on to “${round.criterion}”`,
  );
  return `Of the notes that were voted on, ${went.join('; ')}, all that were level at the last place among them.`;
}

function factsOf({ map, title, turnout, exportedAt, rounds }: Report) {
  const notes = [...map.notes.values()];
  const of = (kind: string) => notes.filter((note) => note.kind === kind);
  const gaps = of('gap');
  const withPicos = gaps.filter(({ picos }) => Object.values(picos).some((part) => part !== ''));
  const cells = [...map.cells.values()];
  const withGaps = cells.filter(({ counts }) => counts.notes.gap > 0).length;
  const saidNone = cells.filter(({ none }) => none !== undefined).length;
  const kinds = gapKinds(map).map(
    ({ kind, count }) =>
      `${kind === undefined ? words.gaps.noKind : GAP_KIND_LABELS[kind]} (${count})`,
  );
  const roles = turnout.byRole.map(
    ({ role, people }) =>
      `${words.roles[role]}: ${people === 'few' ? words.people.few(turnout.smallest) : people}`,
  );
  const { came } = turnout;
  return {
    focus: [title, map.question].filter((text) => text.trim() !== '').join('. '),
    kinds: kinds.length === 0 ? undefined : `Gaps named, by kind: ${kinds.join('; ')}.`,
    framework: map.source.trim() === '' ? undefined : `${map.source} (section 1).`,
    people:
      came === undefined
        ? undefined
        : turnout.all === undefined
          ? 'By role in section 2; small groups are not numbered.'
          : `${turnout.all}, by role in section 2.`,
    roles: roles.length === 0 ? undefined : `Only the role on the board. ${roles.join('; ')}.`,
    collected: `As notes on a shared board${came ? `, from ${dayOf(came.first)} to ${dayOf(exportedAt)}` : ''}: ${gaps.length} gap, ${of('question').length} question, ${of('research').length} research, ${of('practice').length} practice and ${of('lived').length} lived experience notes.`,
    categorised:
      'By the cell of the map they were put in; by kind of gap (six) and, where given, by reason (four, after Robinson, Saldanha and McKoy 2011).',
    questions: `${withPicos.length} of ${gaps.length} gap notes say for whom, what, compared with what, to what end or where (PICOS).`,
    answered: `Not checked by a search. “No research found” was said of ${saidNone} of ${cells.length} cells, each time on a stated basis.`,
    number: `${gaps.length} gap notes, in ${withGaps} of ${cells.length} cells.`,
    criteria:
      rounds.length === 0
        ? 'People have not voted in this report. Cells are listed by the number of gap notes, then by disagreement, then by suggestions of the tool.'
        : `${rounds.map((round) => `${standingsOf(round).method.name}, by “${round.criterion}”`).join('; ')}. Methods, sources and results in section 5.`,
    threshold: `${thresholdOf(rounds)} ${map.synthesisThreshold} studies without a good review make the tool suggest a synthesis gap.`,
    formulated: 'In the words of those who wrote them.',
    lived: `${of('lived').length} lived experience notes (section 6). Whether those who wrote them took part as members of the public is not recorded.`,
  };
}
