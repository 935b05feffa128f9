/**
 * Outcomes that the templates of the four themes share. One has the same id wherever it is used, so
 * that maps of several workshops can be put together.
 */
import { leaf } from './node.ts';

export const OUTCOMES = {
  // Children and young people
  safety: leaf('c-safe', 'Safety', 'Children are safer: less abuse and neglect, and less again.'),
  entry: leaf(
    'c-entry',
    'Care entry',
    'Safe reduction of the need for children and young people to enter care.',
  ),
  reentry: leaf(
    'c-re',
    'Care re-entry',
    'Safe reduction of the need for children and young people to come into care again.',
  ),
  reunification: leaf(
    'c-reun',
    'Reunification',
    'Children in care go safely back to live with their family.',
  ),
  permanency: leaf('c-perm', 'Permanency', 'Children have a home and people that last.'),
  wellbeing: leaf(
    'c-wb',
    'Well-being',
    'How children are doing: health, feelings, learning, friends and family.',
  ),
  sameWorker: leaf(
    'c-worker',
    'Keeping the same worker',
    'Children and families do not have to start again with one worker after another.',
  ),
  rightHelp: leaf(
    'c-help',
    'The right help in time',
    'Children and families get help that fits what they need, soon enough.',
  ),
  rereferral: leaf(
    'c-refer',
    'Referred again',
    'Fewer children are referred again for the same worry.',
  ),

  // Families
  empowerment: leaf(
    'f-emp',
    'Empowerment',
    'Parents and families feel able to decide and act for their children.',
  ),
  satisfaction: leaf(
    'f-sat',
    'Satisfaction with the service',
    'What families say about how they were treated and helped.',
  ),
  engagement: leaf(
    'f-eng',
    'Engagement',
    'Parents and children take part, and work with their worker.',
  ),

  // Workers
  workerWellbeing: leaf(
    'w-wb',
    'Mental health and well-being',
    'How workers are: mental health, stress and burnout.',
  ),
  retention: leaf('w-ret', 'Retention', 'Workers stay in their job and in the profession.'),
  jobSatisfaction: leaf('w-job', 'Job satisfaction', 'Workers find their work worth doing.'),
  confidence: leaf('w-conf', 'Confidence and skills', 'Workers feel able to do the work, and are.'),
  absence: leaf('w-abs', 'Sickness absence', 'Days that workers are off sick.'),
  turnover: leaf('w-turn', 'Turnover', 'How many workers leave and have to be replaced.'),

  // Decisions
  accuracy: leaf(
    'd-acc',
    'Right decisions',
    'Risk is neither missed nor seen where there is none.',
  ),
  consistency: leaf(
    'd-cons',
    'Consistency',
    'Families in the same situation get the same decision, whoever makes it.',
  ),
  fairness: leaf(
    'd-fair',
    'Fairness',
    'Decisions are as good for every group: ethnicity, disability, poverty, place.',
  ),
  timeliness: leaf('d-time', 'Timeliness', 'Decisions are made soon enough for the child.'),

  // Organisations
  organisation: leaf(
    'o-org',
    'Organisational outcomes',
    'What changes for the service as a whole: workload, how cases are managed, how it is run.',
  ),
  cost: leaf('o-cost', 'Cost and cost-effectiveness', 'What it costs, and what that is worth.'),
  sharing: leaf(
    'o-share',
    'Information sharing',
    'Agencies tell each other what matters, in time and lawfully.',
  ),
  practice: leaf('o-prac', 'Quality of practice', 'How well the work with families is done.'),
} as const;
