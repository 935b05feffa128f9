import { knownOfTheFourThemes } from './example/knownOfTheFourThemes.ts';
import { cascadeCareEntry, chimes, evidenceStore, homelessness } from './published/published.ts';
import type { Template } from './template.ts';
import { careEntry } from './themes/careEntry.ts';
import { fourThemes } from './themes/fourThemes.ts';
import { frontDoor } from './themes/frontDoor.ts';
import { supervision } from './themes/supervision.ts';
import { workforce } from './themes/workforce.ts';

export type { Example, ExampleNote, ExamplePlacement, ExampleStudy } from './example/example.ts';
export type { Template, TemplateGroup } from './template.ts';

/** What boards can start from, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'wwccsc-workshop-default',
    group: 'themes',
    description: 'All four themes on one map: good for a first workshop.',
    framework: fourThemes,
  },
  {
    id: 'care-entry',
    group: 'themes',
    description: 'One theme in depth: what helps children to live safely with their family.',
    framework: careEntry,
  },
  {
    id: 'supervision',
    group: 'themes',
    description: 'One theme in depth: how workers are supervised and how they decide.',
    framework: supervision,
  },
  {
    id: 'workforce',
    group: 'themes',
    description: 'One theme in depth: how workers stay well, and stay.',
    framework: workforce,
  },
  {
    id: 'front-door',
    group: 'themes',
    description: 'One theme in depth: what happens when somebody is worried about a child.',
    framework: frontDoor,
  },
  {
    id: 'demo',
    group: 'example',
    description:
      'A map with real studies and notes on it, each with its source: to look at, or to show.',
    framework: { ...fourThemes, title: 'Example: what is known about the four themes' },
    example: knownOfTheFourThemes,
  },
  {
    id: 'cascade-care-entry',
    group: 'published',
    description: 'A published map: five levels of help by three outcomes of care.',
    framework: cascadeCareEntry,
  },
  {
    id: 'evidence-store',
    group: 'published',
    description: 'Family group conferences and supervision by what their rating cards rate.',
    framework: evidenceStore,
  },
  {
    id: 'chimes',
    group: 'published',
    description: 'A published map of mental health and wellbeing of young people in care.',
    framework: chimes,
  },
  {
    id: 'homelessness',
    group: 'published',
    description: 'A large published map: 43 interventions by 24 outcomes.',
    framework: homelessness,
  },
];

export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
