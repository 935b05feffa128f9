import type { Framework } from '../../model/framework.ts';
import { group, leaf } from './node.ts';
import { OUTCOMES } from './outcomes.ts';

export const careEntry: Framework = {
  title: 'Safely reducing the need for children to enter care',
  question:
    'What is known about keeping children safe with their families, and what do we not know?',
  source:
    'Theme: a priority topic of What Works for Children’s Social Care, 2018 (whatworks-csc.org.uk/evidence/research/). Its five levels and first three outcomes: the CASCADE scoping review (doi 10.1093/bjsw/bcab213). The rows below the levels were written for workshops; not a published framework.',
  themes: [
    group(
      'ce-community',
      'Community level',
      'What neighbours, groups and places do for families.',
      [
        leaf(
          'ce-peer',
          'Help among parents and neighbours',
          'Mentors, volunteers, parents’ groups and family hubs.',
        ),
        leaf(
          'ce-poverty',
          'Help with money and housing',
          'Cash, debt advice, food and a home that is fit to live in.',
        ),
      ],
    ),
    group('ce-policy', 'Policy level', 'Laws, duties, money and rules, nationally and locally.', [
      leaf(
        'ce-law',
        'Law and court practice',
        'How the law and the courts decide who comes into care, such as family drug and alcohol courts.',
      ),
      leaf('ce-funding', 'Funding', 'How help for families is paid for, and for how long.'),
    ]),
    group(
      'ce-organisation',
      'Organisation level',
      'How services are set up, run and joined together.',
      [
        leaf('ce-early', 'Early help', 'Help before there is a crisis, for whoever needs it.'),
        leaf(
          'ce-model',
          'Models of practice',
          'One way of working for a whole service, such as family safeguarding or strengths-based work.',
        ),
        leaf(
          'ce-edge',
          'Edge-of-care teams',
          'Teams that step in when a child is about to come into care.',
        ),
      ],
    ),
    group('ce-family', 'Family level', 'Work with parents, carers and the wider family.', [
      leaf(
        'sd-fgc',
        'Shared decision-making with families',
        'Meetings in which the family makes the plan, such as family group conferences.',
      ),
      leaf('ce-parenting', 'Parenting programmes', 'Courses and coaching for parents.'),
      leaf(
        'ce-intensive',
        'Intensive help at home',
        'A worker with few families who is there often, for some weeks or months.',
      ),
      leaf(
        'ce-therapy',
        'Family therapy',
        'Therapy for parents and children together, such as functional or multisystemic family therapy.',
      ),
      leaf(
        'ce-adult',
        'Help with adults’ own troubles',
        'Domestic abuse, mental health, alcohol and drugs.',
      ),
      leaf('ce-kin', 'Relatives and friends who care', 'Support for kinship carers.'),
    ]),
    group('ce-child', 'Child level', 'Work with the child or young person.', [
      leaf(
        'ce-direct',
        'Direct work with children',
        'Time with a worker or mentor who listens and helps.',
      ),
      leaf(
        'ce-outside',
        'Help with harm outside the home',
        'Work with young people who are exploited or at risk away from their family.',
      ),
    ]),
  ],
  outcomes: [
    group('child', 'Children and young people', '', [
      OUTCOMES.entry,
      OUTCOMES.reentry,
      OUTCOMES.reunification,
      OUTCOMES.safety,
      OUTCOMES.permanency,
      OUTCOMES.wellbeing,
    ]),
    group('family', 'Families', '', [
      OUTCOMES.empowerment,
      OUTCOMES.engagement,
      OUTCOMES.satisfaction,
    ]),
    group('org', 'Organisations', '', [OUTCOMES.cost]),
  ],
};
