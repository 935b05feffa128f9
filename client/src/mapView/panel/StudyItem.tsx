import {
  CONFIDENCE_LABELS,
  DIRECTION_LABELS,
  DIRECTION_SYMBOLS,
  type PlacedStudy,
  SOURCE_KIND_LABELS,
  STRENGTH_LABELS,
} from '@gapboard/evidence';
import { StrengthSign } from '../face/StrengthSign.tsx';
import { mapViewWords } from '../words.ts';
import style from './panel.module.css';
import { studyLink } from './studyLink.ts';

const said = mapViewWords.cell;

/** A study as it lies in a cell: what it is, who by, where to find it. */
export function StudyItem({ placed: { study, direction } }: { placed: PlacedStudy }) {
  const { title, authors, year, container, doi, strength, sourceKind, confidence, status } = study;
  const about = [
    sourceKind !== 'unknown' && SOURCE_KIND_LABELS[sourceKind],
    confidence !== 'unrated' && CONFIDENCE_LABELS[confidence],
    status === 'ongoing' && said.inProgress,
    direction !== undefined && `${DIRECTION_SYMBOLS[direction]} ${DIRECTION_LABELS[direction]}`,
  ].filter((part) => part !== false);
  const link = studyLink(study);
  return (
    <li className={style.item}>
      <p className={style.text}>{title || said.untitled}</p>
      <p className={style.soft}>
        {[authors.join('; '), year, container].filter((part) => part !== '').join(' · ')}
      </p>
      {(about.length > 0 || strength !== null) && (
        <p className={style.soft}>
          {strength !== null && (
            <>
              <StrengthSign strength={strength} /> {STRENGTH_LABELS[strength]}
              {about.length > 0 && ' · '}
            </>
          )}
          {about.join(' · ')}
        </p>
      )}
      {link !== undefined && (
        <a className={style.link} href={link} target="_blank" rel="noreferrer">
          {doi === '' ? new URL(link).hostname : said.doi(doi)}
        </a>
      )}
    </li>
  );
}
