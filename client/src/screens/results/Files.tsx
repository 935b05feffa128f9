import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { download } from '../../takeAway/download.ts';
import { takeFile } from '../../takeAway/takeFile.ts';
import { useTask } from '../../useTask.ts';
import style from './Files.module.css';
import type { ResultMap } from './useResults.ts';
import { resultsWords } from './words.ts';

const said = resultsWords.files;
const FORMATS = ['pdf', 'html', 'xlsx', 'csv', 'ris', 'eppi.json', 'json'] as const;

/** The results as files; where there are several maps, each has its own. */
export function Files({ board, maps }: { board: string; maps: readonly ResultMap[] }) {
  const [task, run] = useTask();
  if (maps.length === 0) return null;
  const take = (format: string, map: string) =>
    run(async () => {
      const query = `map=${encodeURIComponent(map)}`;
      const file = await takeFile(`/api/results/${board}/export.${format}?${query}`);
      download(file.content, file.name);
    });
  return (
    <section className={style.files} aria-labelledby="files-title">
      <h2 id="files-title">{said.title}</h2>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <p role="status">{task.at === 'work' && said.working}</p>
      {maps.map((map) => (
        <div key={map.id} className={style.ofMap}>
          {maps.length > 1 && <h3>{map.title}</h3>}
          <ul>
            {FORMATS.map((format) => (
              <li key={format}>
                <Button busy={task.at === 'work'} onClick={() => take(format, map.id)}>
                  {said.names[format]}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
