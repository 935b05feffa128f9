import type { Framework } from '../../model/framework.ts';
import { group, leaf } from './node.ts';
import { OUTCOMES } from './outcomes.ts';

export const workforce: Framework = {
  title: 'Workforce wellbeing',
  question:
    'What is known about how the people who do this work stay well and stay, and what do we not know?',
  source:
    'Theme: “Workforce well-being, retention and turnover”, a development topic of What Works for Children’s Social Care, 2018 (whatworks-csc.org.uk/evidence/research/). Individual and organisational level: the systematic review of Turley and others (doi 10.1177/10497315211052639). The rows below them were written for workshops; not a published framework.',
  themes: [
    group(
      'wf-ind',
      'Individual-level interventions',
      'What is done for or with a single worker, such as training to cope with stress.',
      [
        leaf(
          'wf-stress',
          'Coping with stress',
          'Mindfulness, resilience training and other ways to cope.',
        ),
        leaf('wf-counsel', 'Counselling and therapy', 'Talking to somebody trained, in private.'),
        leaf('wf-coach', 'Coaching and mentoring', 'One person who helps another to grow.'),
        leaf('wf-learn', 'Training and careers', 'Learning, pay steps and ways to move on.'),
      ],
    ),
    group(
      'wf-org',
      'Organisational-level interventions',
      'What the employer changes for everyone, such as workload or how teams work.',
      [
        leaf('wf-load', 'Workload', 'How many families a worker has, and how work is shared out.'),
        leaf(
          'sd-sup',
          'Supervision',
          'Regular talks about the work with somebody who helps to reflect, plan and cope.',
        ),
        leaf(
          'wf-rounds',
          'Time to reflect together',
          'Schwartz Rounds and other meetings about how the work feels.',
        ),
        leaf('wf-new', 'The first year', 'How new workers are brought in and looked after.'),
        leaf('wf-pay', 'Pay and conditions', 'Money, hours, working from home, office, safety.'),
        leaf('wf-lead', 'Leadership and culture', 'How managers lead, and what is usual here.'),
      ],
    ),
  ],
  outcomes: [
    group('workers', 'Workers', '', [
      OUTCOMES.workerWellbeing,
      OUTCOMES.jobSatisfaction,
      OUTCOMES.confidence,
      OUTCOMES.absence,
    ]),
    group('staying', 'Staying and leaving', '', [OUTCOMES.retention, OUTCOMES.turnover]),
    group('child', 'Children and families', '', [
      OUTCOMES.sameWorker,
      OUTCOMES.satisfaction,
      OUTCOMES.wellbeing,
    ]),
    group('org', 'Organisations', '', [OUTCOMES.practice, OUTCOMES.cost]),
  ],
};
