import { problemLog } from '../problems.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { refuseTooMany } from '../size.ts';
import { words } from '../words.ts';
import { countRecords, risRecords } from './records.ts';
import { risStudy } from './study.ts';

/** RIS in any of its dialects. `name` is what the file is called. */
export function readRis(name: string, text: string): ReadFile {
  refuseTooMany(name, countRecords(text));
  const problems = problemLog(name, 'line');
  const records = risRecords(text, problems);
  if (records.length === 0) throw new UnreadableFileError(words.ris.noRecords(name));
  const studies = records
    .map((record) => risStudy(name, record, problems))
    .filter((study) => study !== null);
  return { format: 'ris', name, framework: null, studies, problems: problems.all() };
}
