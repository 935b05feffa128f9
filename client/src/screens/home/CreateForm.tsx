import { checkName, checkTitle } from '@gapboard/board';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answer, api } from '../../api.ts';
import { ApiProblem } from '../../apiProblem.ts';
import { loadBoardScreen } from '../../boardScreen.ts';
import { remembered } from '../../remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAnswer } from '../../useAnswer.ts';
import { useTask } from '../../useTask.ts';
import { homeWords } from './words.ts';
import style from './CreateForm.module.css';
import { EMPTY, TemplateChoice } from './TemplateChoice.tsx';
import { fetchTemplates } from './templates.ts';

/** Makes a board and goes to it, with the links to share at hand. */
export function CreateForm() {
  const [title, setTitle] = useState('');
  const [name, setName] = useState(() => remembered.name());
  const [errors, setErrors] = useState<{ title?: string | undefined; name?: string | undefined }>(
    {},
  );
  const templates = useAnswer(fetchTemplates);
  const [template, setTemplate] = useState<string>();
  const [task, run] = useTask();
  const titleField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();

  /** Whoever is faster than the line starts from what they would have been offered. */
  const usual = async () =>
    (templates.at === 'ready' ? templates.value : await fetchTemplates()).at(0);

  const create = async (checkedTitle: string, checkedName: string) => {
    // The canvas is the largest thing to load: let it come while the server makes the board.
    loadBoardScreen().catch(() => undefined);
    try {
      const start = template ?? (await usual())?.id;
      const { board, code } = await answer(
        api.api.boards.$post({
          json: {
            title: checkedTitle,
            name: checkedName,
            ...(start !== EMPTY && { template: start }),
          },
        }),
      );
      remembered.setName(checkedName);
      remembered.keepBoard({ ...board, code });
      navigate(`/board/${board.id}?share`);
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      const said = `${thrown.title} ${thrown.detail}`;
      if (thrown.type === 'bad-title') setErrors({ title: said });
      else if (thrown.type === 'bad-name') setErrors({ name: said });
      else throw thrown;
    }
  };

  const submit = () => {
    const checkedTitle = checkTitle(title);
    const checkedName = checkName(name);
    setErrors({
      ...(!checkedTitle.ok && {
        title: title.trim() === '' ? homeWords.create.titleEmpty : checkedTitle.problem,
      }),
      ...(!checkedName.ok && { name: checkedName.problem }),
    });
    if (!checkedTitle.ok) titleField.current?.focus();
    else if (!checkedName.ok) nameField.current?.focus();
    else run(() => create(checkedTitle.value, checkedName.value));
  };

  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={titleField}
        label={homeWords.create.titleLabel}
        hint={homeWords.create.titleHint}
        error={errors.title}
        value={title}
        onChange={(value) => {
          setTitle(value);
          setErrors((all) => ({ ...all, title: undefined }));
        }}
        autoComplete="off"
      />
      <TextField
        ref={nameField}
        label={homeWords.create.nameLabel}
        hint={homeWords.create.nameHint}
        error={errors.name}
        value={name}
        onChange={(value) => {
          setName(value);
          setErrors((all) => ({ ...all, name: undefined }));
        }}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="go"
      />
      <TemplateChoice templates={templates} chosen={template} onChoose={setTemplate} />
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <Button type="submit" look="main" busy={task.at === 'work'} className={style.submit}>
        {task.at === 'work' ? homeWords.create.busy : homeWords.create.submit}
      </Button>
    </form>
  );
}
