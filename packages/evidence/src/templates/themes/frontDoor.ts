import type { Framework } from '../../model/framework.ts';
import { group, leaf } from './node.ts';
import { OUTCOMES } from './outcomes.ts';

export const frontDoor: Framework = {
  title: 'How we respond at the front door',
  question:
    'What is known about how concerns about children are taken in and decided on, and what do we not know?',
  source:
    'Theme: “The ‘front door’ (local authorities’ arrangements for responding to safeguarding concerns)”, a development topic of What Works for Children’s Social Care, 2018 (whatworks-csc.org.uk/evidence/research/). Two models of hub, and what a good one should lead to: the evaluation by Foundations (foundations.org.uk/our-work/publications/multi-agency-safeguarding-hubs/). The rest was written for workshops; not a published framework.',
  themes: [
    group(
      'fd-mash',
      'Multi-agency safeguarding hubs',
      'Teams of social care, police, health and others who look at concerns together.',
      [
        leaf('fd-mash-risk', 'Hubs that assess risk', 'The hub works out how likely harm is.'),
        leaf(
          'fd-mash-need',
          'Hubs that also assess need and plan',
          'The hub also works out what a family needs, and plans early help.',
        ),
      ],
    ),
    group(
      'fd-other',
      'Other front-door arrangements',
      'Every other way to take in concerns and decide on them.',
      [
        leaf('fd-single', 'One agency’s front door', 'Social care takes concerns in by itself.'),
        leaf(
          'fd-advice',
          'Advice before a referral',
          'Schools, doctors and others can talk a worry through first.',
        ),
        leaf(
          'fd-early',
          'Early help beside the front door',
          'Families are passed to help at once where they do not need a social worker.',
        ),
      ],
    ),
    group('fd-decide', 'Deciding what happens', 'How a concern becomes a decision.', [
      leaf(
        'fd-threshold',
        'Thresholds',
        'What has to be the case before social care steps in, and how people understand it.',
      ),
      leaf(
        'sd-risk',
        'Risk assessment tools',
        'Checklists and scores that help to judge how likely harm is.',
      ),
      leaf(
        'fd-consent',
        'Consent to share information',
        'When parents are asked, and how that is done.',
      ),
    ]),
    group('fd-people', 'People at the front door', 'Who does this work, and how.', [
      leaf(
        'fd-team',
        'A steady, skilled team',
        'Experienced people who stay, know each other and work together.',
      ),
      leaf(
        'fd-first',
        'The first talk with a family',
        'How families are first met and listened to.',
      ),
    ]),
  ],
  outcomes: [
    group('child', 'Children and young people', '', [
      OUTCOMES.safety,
      OUTCOMES.rightHelp,
      OUTCOMES.rereferral,
    ]),
    group('family', 'Families', '', [OUTCOMES.engagement, OUTCOMES.satisfaction]),
    group('decisions', 'Decisions', '', [
      OUTCOMES.accuracy,
      OUTCOMES.consistency,
      OUTCOMES.fairness,
      OUTCOMES.timeliness,
    ]),
    group('workers', 'Workers', '', [OUTCOMES.confidence, OUTCOMES.workerWellbeing]),
    group('org', 'Organisations', '', [OUTCOMES.sharing, OUTCOMES.organisation, OUTCOMES.cost]),
  ],
};
