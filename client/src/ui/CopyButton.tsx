import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import style from './CopyButton.module.css';
import { copyText } from './copyText.ts';
import { copyWords } from './copyWords.ts';
import unseen from './Unseen.module.css';

/** Long enough to be read, short enough that a second copy is answered anew. */
const SAID_FOR_MS = 2500;

export interface CopyButtonProps extends Pick<ButtonProps, 'look'> {
  text: string;
  /** names what is copied, for those who do not see what stands beside the button */
  label: string;
}

export function CopyButton({ text, label, look }: CopyButtonProps) {
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (said !== 'copied') return;
    const timer = setTimeout(() => setSaid(undefined), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <>
      <Button
        {...(look && { look })}
        aria-label={label}
        onClick={(event) => {
          void copyText(text, event.currentTarget).then((copied) =>
            setSaid(copied ? 'copied' : 'notCopied'),
          );
        }}
      >
        {/* Both words lie in one place, so that the button keeps its width. */}
        <span className={style.words}>
          <span data-shown={said !== 'copied'}>{copyWords.copy}</span>
          <span data-shown={said === 'copied'}>{copyWords.copied}</span>
        </span>
      </Button>
      <span className={said === 'notCopied' ? style.failed : unseen.unseen} aria-live="polite">
        {said && copyWords[said]}
      </span>
    </>
  );
}
