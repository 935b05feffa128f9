import {
  CONFIDENCE_LABELS,
  type Direction,
  DIRECTION_LABELS,
  DIRECTION_SYMBOLS,
  type EvidenceMap,
  SOURCE_KIND_LABELS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STUDY_STATUS_LABELS,
  STUDY_TYPE_LABELS,
  type Study,
} from '@gapboard/evidence';
import { useId } from 'react';
import { placeName } from '../places.ts';
import style from './Studies.module.css';
import { studyWords } from './words.ts';

export interface StudyBodyProps {
  study: Study;
  map: EvidenceMap;
  direction: Direction | undefined;
}

/** What a study is, in a few lines, and all of it for those who want it. */
export function StudyBody({ study, map, direction }: StudyBodyProps) {
  const id = useId();
  const cells = [...map.cells.values()].filter((cell) =>
    cell.studies.some((placed) => placed.study.id === study.id),
  );
  const facts = [
    study.authors.length > 0 && studyWords.authors(study.authors),
    study.year,
    study.sourceKind !== 'unknown' && SOURCE_KIND_LABELS[study.sourceKind],
    study.status === 'ongoing' && STUDY_STATUS_LABELS.ongoing,
    study.confidence !== 'unrated' && CONFIDENCE_LABELS[study.confidence],
    study.strength && `${STRENGTH_SYMBOLS[study.strength]} ${STRENGTH_LABELS[study.strength]}`,
    direction && `${DIRECTION_SYMBOLS[direction]} ${DIRECTION_LABELS[direction]}`,
  ].filter(Boolean);
  const title = study.title || studyWords.untitled;
  return (
    <>
      <p className={style.title} id={id}>
        {title}
      </p>
      <p className={style.facts}>{facts.join(' · ')}</p>
      <details className={style.more}>
        <summary aria-describedby={id}>{studyWords.details}</summary>
        <dl>
          <Line name={STUDY_TYPE_LABELS[study.type]} value={sourceOf(study)} />
          <Line name={studyWords.allAuthors} value={study.authors.join('; ')} />
          <Line
            name={studyWords.publisher}
            value={[study.publisher, study.place].filter(Boolean).join(', ')}
          />
          {study.doi !== '' && (
            <Line
              name={studyWords.doi}
              value={
                <a href={addressOf(study.doi)} rel="noreferrer">
                  {study.doi}
                </a>
              }
            />
          )}
          {study.url !== '' && (
            <Line
              name={studyWords.link}
              value={
                <a href={study.url} rel="noreferrer">
                  {study.url}
                </a>
              }
            />
          )}
          <Line name={studyWords.keywords} value={study.keywords.join(', ')} />
          <Line name={studyWords.abstract} value={study.abstract} />
          <Line name={studyWords.internal} value={study.internalNotes} />
          <Line
            name={studyWords.cells}
            value={cells.map((cell) => placeName(map, cell)).join('; ')}
          />
        </dl>
      </details>
    </>
  );
}

/** Where it was published, as one would cite it. */
function sourceOf({ container, volume, issue, pages, year }: Study): string {
  const where = [volume, issue && `(${issue})`].filter(Boolean).join('');
  return [container, where, pages, year].filter(Boolean).join(', ');
}

function Line({ name, value }: { name: string; value: React.ReactNode }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Where a DOI leads; some have signs in them that would end the address. */
function addressOf(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
