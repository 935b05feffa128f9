/**
 * What published sources say of the four themes. Every note names its source; a study is in a cell
 * only where its abstract or its rating card says that it looked at that outcome, and in the tray
 * otherwise. Strengths are those of the Centre's rating cards (0 and 1 of 3 are weak) and of what
 * reviews say of their own studies; where a source says none, none is given.
 */
import type { Example, ExampleNote, ExamplePlacement, ExampleStudy } from './example.ts';
import studies from './studies.json' with { type: 'json' };

const FGC_CARD =
  'Source: Evidence Store card on Family Group Conferencing, after the review of Nurmatov and others (2020).';
const SUPERVISION_CARD =
  'Source: Evidence Store card on social work supervision, after the review of Carpenter, Webb and Bostock (2013).';

const meetings = (outcome: string, text: string): ExampleNote => ({
  kind: 'research',
  text: `${text} ${FGC_CARD}`,
  strength: 'weak',
  studies: ['WWR004'],
  cell: { theme: 'sd-fgc', outcome },
});

const placed = (
  study: string,
  theme: string,
  outcomes: readonly string[],
  direction: ExamplePlacement['direction'],
): ExamplePlacement[] => outcomes.map((outcome) => ({ study, theme, outcome, direction }));

export const knownOfTheFourThemes: Example = {
  // What a JSON file says is a string; the test of this file holds it to the vocabulary.
  studies: studies as ExampleStudy[],

  placements: [
    ...placed('WWR004', 'sd-fgc', ['c-entry', 'c-re', 'c-reun', 'f-emp', 'f-sat'], 'mixed'),
    ...placed('WWR006', 'sd-fgc', ['o-cost'], null),
    ...placed('WWR007', 'sd-sup', ['w-wb', 'w-ret', 'o-org'], 'tends_positive'),
    ...placed('WWR008', 'sd-sup', ['w-ret'], 'tends_positive'),
    ...placed('WWR020', 'wf-ind', ['w-wb'], 'mixed'),
    ...placed('WWR020', 'wf-org', ['w-wb', 'w-ret'], null),
    ...placed('WWR021', 'wf-org', ['w-wb'], 'mixed'),
    ...placed('WWR022', 'wf-org', ['w-ret'], 'tends_positive'),
    ...placed('WWR022', 'wf-ind', ['w-ret'], null),
    ...placed('WWR018', 'fd-mash', ['o-org'], null),
  ],

  agreed: [
    ...['c-entry', 'c-re', 'c-reun', 'f-emp', 'f-sat'].map((outcome) => ({
      theme: 'sd-fgc',
      outcome,
      strength: 'weak' as const,
      direction: 'mixed' as const,
      note: FGC_CARD,
    })),
    ...['w-wb', 'o-org'].map((outcome) => ({
      theme: 'sd-sup',
      outcome,
      strength: 'weak' as const,
      direction: 'tends_positive' as const,
      note: SUPERVISION_CARD,
    })),
    ...['wf-ind', 'wf-org'].map((theme) => ({
      theme,
      outcome: 'w-wb',
      strength: 'weak' as const,
      direction: 'mixed' as const,
      note: 'Source: Turley and others, review for What Works for Children’s Social Care.',
    })),
  ],

  notes: [
    meetings(
      'c-entry',
      'Family group conferences: what they do for coming into care is mixed. Strength of evidence: 1 of 3.',
    ),
    meetings(
      'c-re',
      'Family group conferences: what they do for coming into care again is mixed. Strength of evidence: 0 of 3.',
    ),
    meetings(
      'c-reun',
      'Family group conferences: what they do for going back to the family is mixed. Strength of evidence: 0 of 3.',
    ),
    meetings(
      'f-emp',
      'Family group conferences: what they do for how able families feel is mixed. Strength of evidence: 1 of 3.',
    ),
    meetings(
      'f-sat',
      'Family group conferences: what families say of them is mixed. Strength of evidence: 0 of 3.',
    ),
    {
      kind: 'gap',
      gap: 'quality',
      reason: 'insufficient',
      text: 'There are few strong comparative studies of family group conferences from the UK, such as trials. Source: protocol of the Family VOICE study (Scourfield and others, 2024).',
      studies: ['WWR006'],
      cell: { theme: 'sd-fgc', outcome: 'c-entry' },
    },
    {
      kind: 'research',
      strength: 'weak',
      text: `Supervision tends to have a positive effect on some outcomes for workers. The studies can show that they go together, not that one causes the other. The card rates outcomes for workers as a whole: 0 of 3 for strength. ${SUPERVISION_CARD}`,
      studies: ['WWR007'],
      cell: { theme: 'sd-sup', outcome: 'w-wb' },
    },
    {
      kind: 'research',
      strength: 'weak',
      text: `Supervision tends to have a positive effect on some outcomes for organisations. Strength of evidence: 0 of 3. ${SUPERVISION_CARD}`,
      studies: ['WWR007'],
      cell: { theme: 'sd-sup', outcome: 'o-org' },
    },
    {
      kind: 'gap',
      gap: 'fit',
      reason: 'not_right',
      text: `The evidence on supervision is all from the USA, so it may not hold in the UK. ${SUPERVISION_CARD}`,
      studies: ['WWR007'],
      cell: { theme: 'sd-sup', outcome: 'o-org' },
    },
    {
      kind: 'gap',
      gap: 'absolute',
      reason: 'insufficient',
      text: '690 studies of supervision were found and 21 included; there was one intervention study, poorly reported, and none of outcomes for children and families. Source: Carpenter, Webb and Bostock (2013), on 2000 to 2012.',
      studies: ['WWR007'],
      cell: { theme: 'sd-sup', outcome: 'c-wb' },
    },
    {
      kind: 'research',
      strength: 'weak',
      text: '15 studies from 24 papers, nine of the studies from the UK. Three looked at help for single workers, with mixed results; most studies raised serious or critical concerns about their quality. Source: Turley and others, review for What Works for Children’s Social Care.',
      studies: ['WWR020'],
      cell: { theme: 'wf-ind', outcome: 'w-wb' },
    },
    {
      kind: 'research',
      strength: 'weak',
      text: 'Changes by the employer look more promising than help for single workers, but there is very little research of high quality, and it does not agree. Source: Turley and others, review for What Works for Children’s Social Care.',
      studies: ['WWR020'],
      cell: { theme: 'wf-org', outcome: 'w-wb' },
    },
    {
      kind: 'research',
      text: 'Schwartz Rounds in ten local authorities, a randomised trial: distress was 12.9 on average with them and 13.5 without (GHQ-12), which may be chance. Source: Wilkins and others (2021).',
      studies: ['WWR021'],
      cell: { theme: 'wf-org', outcome: 'w-wb' },
    },
    {
      kind: 'research',
      text: '15 studies of how to keep social workers, teachers and nurses, all but one from the USA: changes in the organisation did more than those for single workers. Source: Webb and Carpenter (2012).',
      studies: ['WWR022'],
      cell: { theme: 'wf-org', outcome: 'w-ret' },
    },
    {
      kind: 'research',
      text: '93 % of the 111 local authorities that were asked have a multi-agency safeguarding hub. There are two main models: one assesses risk; the other also assesses need and plans help. Source: evaluation for Foundations by UCL and Newcastle University (2025).',
      studies: ['WWR018'],
      cell: { theme: 'fd-mash', outcome: 'o-org' },
    },
    {
      kind: 'question',
      text: 'Are children safer where there is a hub? The evaluation looked at how hubs are set up and work. Source: evaluation for Foundations by UCL and Newcastle University (2025).',
      studies: ['WWR018'],
      cell: { theme: 'fd-mash', outcome: 'c-safe' },
    },
    {
      kind: 'research',
      text: 'Children in care: 50,900 in 1997 and 72,670 in 2017, which is 43 % more. Source: What Works for Children’s Social Care.',
    },
    {
      kind: 'research',
      text: 'A review sorted studies of how to reduce the number of children in care by level: community, policy, organisation, family, child. 161 say something of how the intervention works. Source: Stabler and others (2021).',
      studies: ['WWR003'],
    },
  ],
};
