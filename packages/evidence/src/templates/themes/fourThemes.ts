import type { Framework } from '../../model/framework.ts';
import { group, leaf } from './node.ts';
import { OUTCOMES } from './outcomes.ts';

/** All four themes on one map, with few rows each. */
export const fourThemes: Framework = {
  title: 'Children’s social care: four themes',
  question: '',
  source:
    'Themes: the first research topics of What Works for Children’s Social Care, 2018 (whatworks-csc.org.uk/evidence/research/). Levels of care entry: the CASCADE scoping review (doi 10.1093/bjsw/bcab213). Put together for workshops; not a published framework.',
  themes: [
    group(
      'care-entry',
      'Safely reducing the need for children to enter care',
      'What helps children to live safely with their family, so that fewer need to come into care.',
      [
        leaf(
          'ce-community',
          'Community level',
          'What neighbours, groups and places do for families.',
        ),
        leaf('ce-policy', 'Policy level', 'Laws, duties, money and rules, nationally and locally.'),
        leaf(
          'ce-organisation',
          'Organisation level',
          'How services are set up, run and joined together.',
        ),
        leaf('ce-family', 'Family level', 'Work with parents, carers and the wider family.'),
        leaf('ce-child', 'Child level', 'Work with the child or young person.'),
      ],
    ),
    group(
      'supervision',
      'Supervision and decision-making',
      'How workers are supervised, and how decisions about children are made.',
      [
        leaf(
          'sd-sup',
          'Supervision',
          'Regular talks about the work with somebody who helps to reflect, plan and cope.',
        ),
        leaf(
          'sd-risk',
          'Risk assessment tools',
          'Checklists and scores that help to judge how likely harm is.',
        ),
        leaf(
          'sd-fgc',
          'Shared decision-making with families',
          'Meetings in which the family makes the plan, such as family group conferences.',
        ),
      ],
    ),
    group(
      'workforce',
      'Workforce well-being, retention and turnover',
      'How the people who do the work are, and whether they stay.',
      [
        leaf(
          'wf-ind',
          'Individual-level interventions',
          'What is done for or with a single worker, such as training to cope with stress.',
        ),
        leaf(
          'wf-org',
          'Organisational-level interventions',
          'What the employer changes for everyone, such as workload or how teams work.',
        ),
      ],
    ),
    group(
      'front-door',
      'Front door: how we respond to safeguarding concerns',
      'What local authorities do when somebody is worried about a child.',
      [
        leaf(
          'fd-mash',
          'Multi-agency safeguarding hubs',
          'Teams of social care, police, health and others who look at concerns together.',
        ),
        leaf(
          'fd-other',
          'Other front-door arrangements',
          'Every other way to take in concerns and decide on them.',
        ),
      ],
    ),
  ],
  outcomes: [
    group('child', 'Children and young people', '', [
      OUTCOMES.safety,
      OUTCOMES.entry,
      OUTCOMES.reentry,
      OUTCOMES.reunification,
      OUTCOMES.permanency,
      OUTCOMES.wellbeing,
    ]),
    group('family', 'Families', '', [OUTCOMES.empowerment, OUTCOMES.satisfaction]),
    group('workers', 'Workers', '', [OUTCOMES.workerWellbeing, OUTCOMES.retention]),
    group('org', 'Organisations', '', [OUTCOMES.organisation, OUTCOMES.cost]),
  ],
};
