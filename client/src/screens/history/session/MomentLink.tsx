import { useState } from 'react';
import { isLoopback } from '../../../loopback.ts';
import { AddressChoice } from '../../../share/AddressChoice.tsx';
import { atOrigin } from '../../../share/addresses.ts';
import { useLinks } from '../../../share/useLinks.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { words } from '../../../words.ts';
import { shareWords as said } from '../words.ts';
import style from './SessionPanel.module.css';

/** A link to a moment, to copy and to scan: at an address that others can open. */
export function MomentLink({ boardId, link }: { boardId: string; link: string }) {
  return isLoopback(location.hostname) ? (
    <FromThisComputer boardId={boardId} link={link} />
  ) : (
    <Shown link={link} />
  );
}

/** Opened by an address that means something else on everyone else's computer. */
function FromThisComputer({ boardId, link }: { boardId: string; link: string }) {
  const { links } = useLinks(boardId);
  const [chosen, setChosen] = useState<string>();
  if (links.at === 'waiting') return <Loading words={words.app.loading} />;
  if (links.at === 'problem') return <ProblemNotice problem={links.problem} />;
  const { lanOrigins } = links.value;
  const origin = chosen ?? lanOrigins[0];
  return (
    <>
      <AddressChoice origins={lanOrigins} chosen={origin} onChoose={setChosen} />
      <Shown link={atOrigin(link, origin)} />
    </>
  );
}

function Shown({ link }: { link: string }) {
  return (
    <>
      <p className={style.soft}>{said.once}</p>
      <div className={style.link}>
        <input
          readOnly
          value={link}
          aria-label={said.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link} label={said.copy} />
      </div>
      <QrCode className={style.qr} text={link} label={said.qr} />
    </>
  );
}
