import type { Finding } from '@gapboard/evidence/tidy';
import { useState } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { SidePanel } from '../together/SidePanel.tsx';
import { FindingRow } from './FindingRow.tsx';
import style from './TidyPanel.module.css';
import { type Findings, useFindings } from './useFindings.ts';
import { tidyWords as said } from './words.ts';

/** In this order: what is surely astray first. */
const KINDS = ['outside', 'tray', 'overlap', 'alike', 'wordless', 'far', 'arrow'] as const;
/** More at once nobody works through. */
const FIRST = 15;

/** The tray of whoever tidies while others work: what lies astray, on each other or twice, and what to do about it. */
export default function TidyPanel({
  session,
  canvas,
  onClose,
}: {
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  onClose: () => void;
}) {
  const found = useFindings(session, canvas);
  if (!canvas) return null;
  const count = found?.findings.length ?? 0;
  return (
    <SidePanel title={said.title} onClose={onClose}>
      <p className={style.intro}>{said.intro}</p>
      {!found && <Loading words={said.loading} />}
      {found && (
        <p role="status" className={style.count}>
          {count === 0 ? said.none : said.count(count)}
        </p>
      )}
      {found &&
        KINDS.map((kind) => (
          <Group key={kind} kind={kind} found={found} session={session} canvas={canvas} />
        ))}
    </SidePanel>
  );
}

function Group({
  kind,
  found,
  session,
  canvas,
}: {
  kind: Finding['kind'];
  found: Findings;
  session: BoardSession;
  canvas: CanvasHandle;
}) {
  const [isWhole, setWhole] = useState(false);
  const all = found.findings.filter((one) => one.kind === kind);
  if (all.length === 0) return null;
  const shown = isWhole ? all : all.slice(0, FIRST);
  return (
    <section className={style.group} aria-label={said.group(kind)}>
      <h3 className={style.name}>
        {said.group(kind)} <span className={style.number}>{all.length}</span>
      </h3>
      <ul className={style.list}>
        {shown.map((finding) => (
          <FindingRow
            key={finding.ids.join(' ')}
            finding={finding}
            found={found}
            session={session}
            canvas={canvas}
          />
        ))}
      </ul>
      {shown.length < all.length && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {said.more(all.length)}
        </Button>
      )}
    </section>
  );
}
