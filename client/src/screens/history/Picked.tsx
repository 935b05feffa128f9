import { authorOf, framedDrawing, plainText, type UnknownRecord } from '@gapboard/board';
import { subjectOf } from '@gapboard/history';
import type { Records } from '../../boardAt/sameRecords.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseButton } from '../../ui/CloseButton.tsx';
import style from './Picked.module.css';
import { bringWords as said, compareWords } from './words.ts';

export interface PickedProps {
  record: UnknownRecord;
  /** the board at the moment that is shown */
  records: Records;
  nameOf: (participant: string) => string;
  /** `undefined`: whoever looks may not, or there is nothing to be brought back */
  onBring: ((label: string) => void) | undefined;
  onClose: () => void;
}

/** What was pressed on the picture: its words, by whom, and the way to bring it back. */
export function Picked({ record, records, nameOf, onBring, onClose }: PickedProps) {
  const now = records.get(record.id);
  if (!now) return null;
  const kind = compareWords.one[subjectOf(now) ?? 'other'];
  const text = framedDrawing(now)?.alt || plainText(now);
  const author = authorOf(now);
  return (
    <div className={style.picked} role="status">
      <div className={style.head}>
        <p className={style.facts}>
          {kind}
          {author !== undefined && `, ${compareWords.by([nameOf(author)])}`}
        </p>
        <CloseButton onClose={onClose} />
      </div>
      {text !== '' && <p className={style.text}>{text}</p>}
      {onBring && (
        <div>
          <Button onClick={() => onBring(text === '' ? kind : said.quote(text))}>{said.one}</Button>
        </div>
      )}
    </div>
  );
}
