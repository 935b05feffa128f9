import { checkName, isRole, PLACES, ROLES } from '@gapboard/board';
import { useEffect, useRef, useState } from 'react';
import EraseName from '../erasure/EraseName.tsx';
import { erasureWords } from '../erasure/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { roleWords } from '../roleWords.ts';
import type { PersonRowProps } from './PersonRow.tsx';
import style from './people.module.css';
import { peopleWords } from './words.ts';

const said = peopleWords.form;
const NOT_SAID = '';

/** What a facilitator can change of one person: all of it at once, or that they are on the board at all. */
export function ChangePerson({
  person,
  name: shownName,
  isMe,
  onAdmit,
  groups,
  busy,
  onSave,
  onRemove,
  board,
  onErased,
  onCancel,
}: PersonRowProps & { onCancel: () => void }) {
  const [name, setName] = useState(person.isNamed ? person.name : '');
  const [role, setRole] = useState(person.role);
  const [group, setGroup] = useState(person.group);
  const [place, setPlace] = useState(person.place);
  const [error, setError] = useState<string>();
  const [asks, setAsks] = useState(false);
  const [erases, setErases] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);

  const mayBeNameless = role === 'participant' || role === 'viewer';
  const save = (): void => {
    const checked = checkName(name);
    const isEmpty = name.trim() === '' && mayBeNameless;
    if (!checked.ok && !isEmpty) {
      setError(checked.problem);
      field.current?.focus();
      return;
    }
    onSave({ name: checked.ok ? checked.value : '', role, group, place });
  };

  if (asks) {
    return (
      <div
        ref={question}
        className={style.form}
        tabIndex={-1}
        role="group"
        aria-label={said.confirm(shownName)}
      >
        <p className={style.question}>{said.confirm(shownName)}</p>
        <p className={style.facts}>{said.confirmDetail}</p>
        <div className={style.buttons}>
          <Button look="danger" busy={busy} onClick={onRemove}>
            {said.yes}
          </Button>
          <Button onClick={() => setAsks(false)}>{said.no}</Button>
        </div>
      </div>
    );
  }
  if (erases) {
    return (
      <div className={style.form}>
        <EraseName
          board={board}
          {...(!isMe && { person: { id: person.id, name: shownName } })}
          onDone={onErased}
          onCancel={() => setErases(false)}
        />
      </div>
    );
  }
  // What they said before it could not be chosen any more is still what they said.
  const choices = group === null || groups.includes(group) ? groups : [group, ...groups];
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        ref={field}
        label={said.name}
        {...(mayBeNameless && { hint: said.nameHint })}
        error={error}
        value={name}
        onChange={(value) => {
          setName(value);
          setError(undefined);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        label={said.role}
        hint={roleWords[role].they}
        value={role}
        onChange={(value) => isRole(value) && setRole(value)}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {roleWords[one].name}
          </option>
        ))}
      </SelectField>
      <div className={style.pair}>
        <SelectField
          label={said.group}
          value={group ?? NOT_SAID}
          onChange={(value) => setGroup(value === NOT_SAID ? null : value)}
        >
          <option value={NOT_SAID}>{said.notSaid}</option>
          {choices.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={said.place}
          value={place ?? NOT_SAID}
          onChange={(value) => setPlace(PLACES.find((one) => one === value) ?? null)}
        >
          <option value={NOT_SAID}>{said.notSaid}</option>
          {PLACES.map((one) => (
            <option key={one} value={one}>
              {peopleWords.place[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={style.buttons}>
        <Button type="submit" look="main" busy={busy}>
          {said.save}
        </Button>
        <Button onClick={onCancel}>{said.no}</Button>
        {person.isNamed && (
          <Button onClick={() => setErases(true)}>
            {isMe ? erasureWords.name.openOwn : erasureWords.name.open}
          </Button>
        )}
        {!isMe && !onAdmit && (
          <Button look="danger" className={style.apart} onClick={() => setAsks(true)}>
            {said.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
