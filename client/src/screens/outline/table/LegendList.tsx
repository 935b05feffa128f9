import {
  CONTESTED_SYMBOL,
  NOTE_KIND_LABELS,
  NOTE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
  UNKNOWN_LABEL,
} from '@gapboard/evidence';
import { KindSign } from '../../../canvas/note/KindSign.tsx';
import style from './Legend.module.css';
import { legendWords } from './legendWords.ts';
import { tableWords } from './words.ts';

/** What the signs in the cells mean, for those who see them. */
export function LegendList() {
  return (
    <ul className={style.legend}>
      {STRENGTHS.map((strength) => (
        <li key={strength}>
          <span className={style.sign} data-state={strength}>
            {STRENGTH_SYMBOLS[strength]}
          </span>
          {STRENGTH_LABELS[strength]}
        </li>
      ))}
      <li>
        <span className={style.sign} data-state="discussed">
          {tableWords.notRated}
        </span>
        {legendWords.discussed}
      </li>
      <li>
        <span className={style.sign} data-state="unknown" />
        {UNKNOWN_LABEL}
      </li>
      <li>
        <span className={style.sign}>{CONTESTED_SYMBOL}</span>
        {legendWords.contested}
      </li>
      {NOTE_KINDS.map((kind) => (
        <li key={kind}>
          <span className={style.sign}>
            <KindSign kind={kind} size={16} />
          </span>
          {NOTE_KIND_LABELS[kind]}
        </li>
      ))}
    </ul>
  );
}
