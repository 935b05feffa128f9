/** Files of studies and frameworks, read and planned for a map. No file is touched here, and nothing is added. */
export { guarded, unguarded } from './csv/guard.ts';
export {
  guessColumns,
  STUDY_COLUMNS,
  tableKind,
  type ColumnMatch,
  type StudyColumn,
  type TableKind,
} from './csv/columns.ts';
export { readFrameworkCsv } from './csv/framework.ts';
export { readStudiesCsv } from './csv/studies.ts';
export { readCsvTable, type CsvRow, type CsvTable } from './csv/table.ts';
export { decode } from './decode.ts';
export { detectFormat } from './detectFormat.ts';
export {
  axesOffered,
  guessAxes,
  openEppiJson,
  readEppiJson,
  type AxesChoice,
  type AxisOffered,
  type EppiFile,
} from './eppi/readEppiJson.ts';
export { readMapPage } from './eppi/readMapPage.ts';
export { readMapJson, type MapContent, type NoteOnMap } from './gapboardJson.ts';
export {
  planImport,
  type ImportPlan,
  type PlannedPlacement,
  type PlannedStudy,
  type PlanOptions,
  type PlanTarget,
  type PlanTotals,
} from './plan/planImport.ts';
export { recordsOfImport } from './plan/records.ts';
export {
  UnreadableFileError,
  type FileFormat,
  type ImportProblem,
  type ProblemLevel,
  type ReadFile,
  type ReadPlace,
  type ReadStudy,
  type Spot,
  type StudyFields,
} from './read.ts';
export { readFiles, type Choices, type GivenFile } from './readFiles.ts';
export { readOwnKeyword, writeOwnKeywords, type PlacedAt } from './ris/ownKeywords.ts';
export { readRis } from './ris/readRis.ts';
export { HEADINGS_MAX, PLACES_MAX } from './size.ts';
export { doiIn } from './study/doi.ts';
