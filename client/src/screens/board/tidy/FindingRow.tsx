import type { Finding } from '@gapboard/evidence/tidy';
import { useState } from 'react';
import { MergeForm } from '../../../canvas/merge/MergeForm.tsx';
import { mergeWords } from '../../../canvas/merge/words.ts';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import { askForWords, useAskedForWords } from '../../../session/askedForWords.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { settle, settledKey } from '../../../session/tidy.ts';
import { Button } from '../../../ui/Button.tsx';
import { ToCell } from './ToCell.tsx';
import style from './TidyPanel.module.css';
import type { Findings } from './useFindings.ts';
import { tidyWords as said } from './words.ts';

/** One thing to tidy, and what can be done about it. */
export function FindingRow({
  finding,
  found,
  session,
  canvas,
}: {
  finding: Finding;
  found: Findings;
  session: BoardSession;
  canvas: CanvasHandle;
}) {
  const [doing, setDoing] = useState<'move' | 'merge'>();
  const { kind, ids } = finding;
  const asked = useAskedForWords(session);
  const isAsked = asked.has(ids[0] ?? '');
  const texts = ids.map((id) => found.things.get(id)?.text ?? '');
  const [first = '', second = ''] = ids;
  const goesToCell = (kind === 'outside' || kind === 'tray') && found.canvas.goesInCell(first);
  // Of plain notes, which are in no map, none counts.
  const canMerge = kind === 'alike' && ids.every((id) => found.canvas.goesInCell(id));
  return (
    <li className={style.item}>
      {doing !== 'merge' &&
        texts.map((text, n) => (
          <p key={ids[n]} className={style.words}>
            {said.called(text)}
          </p>
        ))}
      {finding.kind === 'alike' && finding.likeness === 1 && (
        <p className={style.fact}>{said.same}</p>
      )}
      {kind === 'wordless' && (
        <p role="status" className={style.fact}>
          {isAsked && said.asked}
        </p>
      )}
      {doing === 'merge' && (
        <MergeForm
          notes={ids.map((id, n) => ({ id, text: texts[n] ?? '' }))}
          inVote={found.canvas.areInVote(ids)}
          onMerge={(into) => {
            found.canvas.merge(ids, into);
            canvas.show([into]);
          }}
          onCancel={() => setDoing(undefined)}
        />
      )}
      {doing === 'move' && (
        <ToCell
          maps={canvas.maps()}
          onMove={(map, cell) => {
            found.canvas.put(ids, map, cell);
            canvas.show(ids);
          }}
          onCancel={() => setDoing(undefined)}
        />
      )}
      {!doing && (
        <div className={style.actions}>
          <Button
            look="quiet"
            aria-label={said.showLabel(texts[0] ?? '')}
            onClick={() => canvas.show(ids)}
          >
            {said.show}
          </Button>
          {goesToCell && (
            <Button
              look="quiet"
              aria-label={said.toCellLabel(texts[0] ?? '')}
              onClick={() => setDoing('move')}
            >
              {said.toCell}
            </Button>
          )}
          {canMerge && (
            <Button
              look="quiet"
              aria-label={said.mergeLabel(texts[0] ?? '')}
              onClick={() => setDoing('merge')}
            >
              {mergeWords.merge}
            </Button>
          )}
          {kind === 'overlap' && (
            <Button
              look="quiet"
              onClick={() => {
                found.canvas.putBeside(second, first);
                canvas.show(ids);
              }}
            >
              {said.beside}
            </Button>
          )}
          {kind === 'wordless' && !isAsked && (
            <Button look="quiet" onClick={() => askForWords(session, first)}>
              {said.ask}
            </Button>
          )}
          <Button look="quiet" onClick={() => settle(session, keysOf(finding))}>
            {kind === 'alike' ? said.different : said.leave}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Of notes that are not the same each pair is settled: another that comes may be the same as one of them. */
function keysOf({ kind, ids }: Finding): string[] {
  if (kind !== 'alike') return [settledKey(kind, ids)];
  return ids.flatMap((a, n) => ids.slice(n + 1).map((b) => settledKey(kind, [a, b])));
}
