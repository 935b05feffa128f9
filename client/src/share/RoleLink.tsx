import type { Role } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { roleWords } from '../roleWords.ts';
import { shareWords } from './words.ts';
import { RenewLink } from './RenewLink.tsx';
import style from './RoleLink.module.css';

export interface RoleLinkProps {
  role: Role;
  link: string;
  renew: () => Promise<void>;
}

/** One role's link: what it lets a person do, the link to copy, and a way to replace it. */
export function RoleLink({ role, link, renew }: RoleLinkProps) {
  const secret = role === 'facilitator';
  const [revealed, setRevealed] = useState(!secret);
  return (
    <li className={style.item}>
      <h4 className={style.name}>{shareWords.linkOf(role)}</h4>
      <p className={style.may}>{roleWords[role].they}</p>
      {secret && <p className={style.full}>{shareWords.full}</p>}
      {secret && (
        // This panel is often open on a projector: whoever can read this link can take over the board.
        <Button
          look="quiet"
          data-inline
          aria-expanded={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? shareWords.conceal : shareWords.reveal}
        </Button>
      )}
      {revealed && (
        <div className={style.row}>
          <input
            className={style.link}
            readOnly
            value={link}
            aria-label={shareWords.linkOf(role)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={link} label={shareWords.copyOf(role)} />
        </div>
      )}
      {revealed && <RenewLink role={role} renew={renew} />}
    </li>
  );
}
