import type { Framework } from '../../model/framework.ts';
import { group, leaf } from './node.ts';
import { OUTCOMES } from './outcomes.ts';

export const supervision: Framework = {
  title: 'Supervision and decision-making',
  question:
    'What is known about supervision and about how decisions are made, and what do we not know?',
  source:
    'Theme: a development topic of What Works for Children’s Social Care, 2018 (whatworks-csc.org.uk/evidence/research/). Outcomes for workers and organisations: its Evidence Store card on social work supervision. The rest was written for workshops; not a published framework.',
  themes: [
    group(
      'sd-sup',
      'Supervision',
      'Regular talks about the work with somebody who helps to reflect, plan and cope.',
      [
        leaf('sd-one', 'One-to-one supervision', 'A worker and their supervisor.'),
        leaf('sd-group', 'Group supervision', 'A team looks at its work together.'),
        leaf(
          'sd-reflect',
          'Reflective supervision',
          'Time to think about what the work does to the worker and the family, beside tasks and targets.',
        ),
        leaf(
          'sd-train',
          'Training and support for supervisors',
          'How supervisors learn it, and who supervises them.',
        ),
      ],
    ),
    group('sd-judge', 'Judging risk and need', 'How workers and teams come to a judgement.', [
      leaf(
        'sd-risk',
        'Risk assessment tools',
        'Checklists and scores that help to judge how likely harm is.',
      ),
      leaf(
        'sd-struct',
        'Structured judgement',
        'A set way to gather and weigh what is known, without a score.',
      ),
      leaf(
        'sd-panel',
        'Case discussions and panels',
        'Several people look at one case: case conferences, panels, second opinions.',
      ),
      leaf(
        'sd-predict',
        'Predictions from data',
        'Computer models that point out children who may be at risk.',
      ),
    ]),
    group('sd-with', 'Deciding with families', 'How far families take part in decisions.', [
      leaf(
        'sd-fgc',
        'Shared decision-making with families',
        'Meetings in which the family makes the plan, such as family group conferences.',
      ),
      leaf(
        'sd-child',
        'Children’s part in decisions',
        'How children are heard, and by whom: advocates, direct work.',
      ),
    ]),
  ],
  outcomes: [
    group('child', 'Children and young people', '', [
      OUTCOMES.safety,
      OUTCOMES.entry,
      OUTCOMES.wellbeing,
    ]),
    group('family', 'Families', '', [
      OUTCOMES.empowerment,
      OUTCOMES.engagement,
      OUTCOMES.satisfaction,
    ]),
    group('decisions', 'Decisions', '', [
      OUTCOMES.accuracy,
      OUTCOMES.consistency,
      OUTCOMES.fairness,
      OUTCOMES.timeliness,
    ]),
    group('workers', 'Workers', '', [
      OUTCOMES.confidence,
      OUTCOMES.jobSatisfaction,
      OUTCOMES.workerWellbeing,
      OUTCOMES.retention,
    ]),
    group('org', 'Organisations', '', [OUTCOMES.organisation, OUTCOMES.cost]),
  ],
};
