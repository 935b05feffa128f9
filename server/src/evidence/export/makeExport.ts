import type { UnknownRecord } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import { evidenceMap, type EvidenceMap, type RatingRecord, withDrawings } from '@gapboard/evidence';
import {
  eppiJson,
  type ExportOptions,
  mapCsv,
  mapHtml,
  mapJson,
  mapRis,
  mapSvg,
  mapXlsx,
  zipOf,
} from '@gapboard/evidence/export';
import { readyReport } from '../../report/input.ts';
import { isOfDrawings } from './formats.ts';
import type { ExportJob, ExportResult } from './job.ts';

/** A picture of a map is as wide as it needs to be to be read: for a page across. */
const SVG_LOOK = { view: 'bubbles', width: 1_600, theme: 'light' } as const;

/** A board, or a map of it, as a file. */
export async function makeExport(job: ExportJob): Promise<ExportResult> {
  const { format, records } = job;
  const redacted = job.redact ? (text: string) => redact(text) : (text: string) => text;
  if (format === 'tldr') {
    // tldraw's schema takes longer to load than most files to make; so does what makes a PDF.
    const { writeTldr } = await import('../../tldr/writeTldr.ts');
    return made(utf8(writeTldr(records, { redact: redacted, pictures: job.pictures })));
  }
  if (isOfDrawings(format)) {
    const { drawingFiles } = await import('../../drawings/drawingFiles.ts');
    return drawingFiles(format, records, { ...job, redact: redacted });
  }
  const found = job.map === undefined ? undefined : evidenceMap(records, job.map);
  const map = found && withDrawings(records, found);
  if (!map) return { made: false, why: 'map-unknown' };
  const options: ExportOptions = {
    names: job.names,
    internal: job.internal,
    people: job.people,
    redact: redacted,
    exportedAt: job.exportedAt,
    boardId: job.board.id,
    boardTitle: job.board.title,
    rounds: job.rounds,
  };
  switch (format) {
    case 'csv':
      return tables(map, options, job.table);
    case 'xlsx':
      return made(await mapXlsx(map, options));
    case 'json':
      return made(utf8(mapJson(map, records.filter(isRating), options)));
    case 'eppi.json':
      return made(utf8(eppiJson(map, options)));
    case 'ris':
      return made(utf8(mapRis(map, options)));
    case 'html':
      return made(utf8(mapHtml(map, options)));
    case 'svg':
      return made(utf8(mapSvg(map, options, SVG_LOOK)));
    case 'pdf': {
      const { writeReport } = await import('../../report/writeReport.ts');
      const report = readyReport({
        map,
        boardTitle: job.board.title,
        boardId: job.board.id,
        exportedAt: job.exportedAt,
        ...job.attendance,
        records,
        rounds: job.rounds,
        options: { names: false, internal: job.internal, redact: redacted },
      });
      return made(new Uint8Array(await writeReport(report)));
    }
  }
}

function tables(map: EvidenceMap, options: ExportOptions, table: string | undefined): ExportResult {
  const files = mapCsv(map, options);
  if (table === undefined) {
    const all = files.map(({ name, text }) => ({ name, bytes: utf8(text) }));
    return made(zipOf(all, options.exportedAt));
  }
  const one = files.find(({ name }) => name === `${table}.csv`);
  return one ? made(utf8(one.text)) : { made: false, why: 'table-unknown' };
}

function made(bytes: Uint8Array<ArrayBuffer>): ExportResult {
  return { made: true, bytes };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function isRating(record: UnknownRecord): record is UnknownRecord & RatingRecord {
  return record.typeName === 'rating';
}
