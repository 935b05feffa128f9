import { readJoinCode } from '@gapboard/board';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { joinWords } from './words.ts';

export interface CodeFormProps {
  /** what was typed before, to be put right */
  initial?: string | undefined;
  /** gets the code in its stored form */
  onCode: (code: string) => void;
}

/** Takes the short code however it is typed: case, spaces and dashes do not matter. */
export function CodeForm({ initial = '', onCode }: CodeFormProps) {
  const [typed, setTyped] = useState(initial);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const submit = () => {
    const code = readJoinCode(typed);
    if (code !== undefined) {
      onCode(code);
      return;
    }
    setError(typed.trim() === '' ? joinWords.byCode.codeEmpty : joinWords.byCode.codeWrong);
    field.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={field}
        look="code"
        label={joinWords.byCode.code}
        hint={joinWords.byCode.hint}
        error={error}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        beside={
          <Button type="submit" look="main">
            {joinWords.byCode.submit}
          </Button>
        }
      />
    </form>
  );
}
