import type { Role } from '@gapboard/board';
import { useState } from 'react';
import DeleteBoard from '../erasure/DeleteBoard.tsx';
import { erasureWords } from '../erasure/words.ts';
import { isLoopback } from '../loopback.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { words } from '../words.ts';
import { shareWords } from './words.ts';
import { AddressChoice } from './AddressChoice.tsx';
import { atOrigin } from './addresses.ts';
import { Invitation } from './Invitation.tsx';
import { RoleLink } from './RoleLink.tsx';
import style from './SharePanel.module.css';
import { type Links, useLinks } from './useLinks.ts';

export interface SharePanelProps {
  boardId: string;
  /** the board's title */
  title: string;
  onClose: () => void;
}

/** Everything a facilitator needs to bring people in: a modal dialog, open while it is rendered. */
export function SharePanel({ boardId, title, onClose }: SharePanelProps) {
  const { links, renew } = useLinks(boardId);
  return (
    <Dialog
      title={shareWords.title}
      subtitle={shareWords.subtitle(title)}
      size="wide"
      onClose={onClose}
    >
      {links.at === 'waiting' && <Loading words={shareWords.loading} />}
      {links.at === 'problem' && (
        <ProblemNotice
          problem={links.problem}
          actions={
            <Button look="main" onClick={links.again}>
              {words.app.tryAgain}
            </Button>
          }
        />
      )}
      {links.at === 'ready' && <Ready title={title} links={links.value} renew={renew} />}
      <section className={style.deletion} aria-labelledby="delete-board">
        <h3 id="delete-board" className={style.heading}>
          {erasureWords.board.heading}
        </h3>
        <p className={style.hint}>{erasureWords.board.hint}</p>
        <DeleteBoard board={boardId} title={title} />
      </section>
    </Dialog>
  );
}

/** Those who get a link most often come first; the one that gives everything away comes last. */
const ORDER: readonly Role[] = ['participant', 'scribe', 'viewer', 'facilitator'];

function Ready({
  title,
  links: { links, code, lanOrigins },
  renew,
}: {
  title: string;
  links: Links;
  renew: (role: Role) => Promise<void>;
}) {
  const [chosen, setChosen] = useState<string>();
  // Opened on the facilitator's own computer by an address that means something else on everyone else's.
  const loopback = isLoopback(location.hostname);
  const origin = loopback ? (chosen ?? lanOrigins[0]) : undefined;
  const linkFor = (role: Role) => atOrigin(links[role], origin);

  return (
    <div className={style.panel}>
      {loopback && (
        <div className={style.address}>
          <AddressChoice origins={lanOrigins} chosen={origin} onChoose={setChosen} />
        </div>
      )}
      <div className={style.invitation}>
        <Invitation title={title} link={linkFor('participant')} code={code} />
      </div>
      <section className={style.links} aria-labelledby="share-links">
        <h3 id="share-links" className={style.heading}>
          {shareWords.links}
        </h3>
        <p className={style.hint}>{shareWords.linksHint}</p>
        <ul className={style.list}>
          {ORDER.map((role) => (
            <RoleLink key={role} role={role} link={linkFor(role)} renew={() => renew(role)} />
          ))}
        </ul>
      </section>
    </div>
  );
}
