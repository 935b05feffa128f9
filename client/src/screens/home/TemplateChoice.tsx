import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Answer } from '../../useAnswer.ts';
import { words } from '../../words.ts';
import { homeWords } from './words.ts';
import type { TemplateLook } from './templates.ts';

/** Nothing on the board. */
export const EMPTY = 'empty';

const GROUPS = ['themes', 'example', 'published'] as const;

export interface TemplateChoiceProps {
  templates: Answer<TemplateLook[]>;
  /** a template's id or {@link EMPTY}; `undefined` is the usual one */
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const said = homeWords.create.template;
  if (templates.at === 'waiting') {
    return (
      <SelectField label={said.label} hint={said.waitingHint} value="" onChange={() => undefined}>
        <option value="">{said.waiting}</option>
      </SelectField>
    );
  }
  if (templates.at === 'problem') {
    const again = <Button onClick={templates.again}>{words.app.tryAgain}</Button>;
    return <ProblemNotice problem={templates.problem} actions={again} />;
  }
  const all = templates.value;
  const id = chosen ?? all[0]?.id ?? EMPTY;
  const template = all.find((one) => one.id === id);
  return (
    <SelectField
      label={said.label}
      hint={template ? said.about(template) : said.emptyHint}
      value={id}
      onChange={onChoose}
    >
      {GROUPS.map((group) => (
        <optgroup key={group} label={said.groups[group]}>
          {all
            .filter((one) => one.group === group)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
        </optgroup>
      ))}
      <option value={EMPTY}>{said.empty}</option>
    </SelectField>
  );
}
