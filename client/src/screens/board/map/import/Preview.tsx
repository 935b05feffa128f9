import { keyed } from '../../../../ui/keyed.ts';
import type { ImportReport } from './bringIn.ts';
import style from './ImportForm.module.css';
import { importWords as words } from './words.ts';

/** So many studies are listed; the rest is counted. */
const LISTED = 200;

/** What would be added, and what was not understood, line by line. */
export function Preview({ report }: { report: ImportReport }) {
  const { added, found, problems, studies } = report;
  return (
    <section className={style.preview} aria-label={words.preview}>
      <h3 className={style.heading}>{words.willAdd(added)}</h3>
      <p>{words.aside(report)}</p>
      {found.length > 0 && (
        <details className={style.list} open>
          <summary>{words.asked(found.length)}</summary>
          <ul>
            {keyed(found, said).map(({ key, item: { file, unit, line, text } }) => (
              <li key={key}>
                <span className={style.where}>{words.where(file, unit, line)}</span> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {problems.length > 0 && (
        <details className={style.list} open={problems.some(({ level }) => level === 'error')}>
          <summary>{words.problems(problems.length)}</summary>
          <ul>
            {keyed(problems, said).map(({ key, item: { file, unit, line, level, text } }) => (
              <li key={key} data-level={level}>
                <span className={style.where}>
                  {words.levels[level]} {words.where(file, unit, line)}
                </span>{' '}
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {studies.length > 0 && (
        <details className={style.list}>
          <summary>{words.studies(studies.length)}</summary>
          <ul>
            {studies.slice(0, LISTED).map(({ file, unit, line, title, text }) => (
              <li key={`${file} ${line}`}>
                <span className={style.where}>{words.where(file, unit, line)}</span>{' '}
                <strong>{title}</strong> {text}
              </li>
            ))}
          </ul>
          {studies.length > LISTED && <p>{words.andMore(studies.length - LISTED)}</p>}
        </details>
      )}
    </section>
  );
}

function said({ file, line, text }: { file: string; line: number | null; text: string }): string {
  return `${file} ${line} ${text}`;
}
