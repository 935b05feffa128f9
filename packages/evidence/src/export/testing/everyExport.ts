import type { EvidenceMap } from '../../model/map.ts';
import type { RatingRecord } from '../../records.ts';
import { mapCsv } from '../csv.ts';
import { eppiJson } from '../eppi/eppiJson.ts';
import { mapHtml } from '../html/mapHtml.ts';
import { mapJson } from '../json/mapJson.ts';
import type { ExportOptions } from '../options.ts';
import { mapRis } from '../ris.ts';
import { mapSvg } from '../svg/mapSvg.ts';
import { mapXlsx } from '../xlsx.ts';
import { unzippedTexts } from './unzip.ts';

/** A map in every format, each as the text that is in its file. */
export async function everyExport(
  map: EvidenceMap,
  ratings: readonly RatingRecord[],
  options: ExportOptions,
): Promise<Record<string, string>> {
  const look = { view: 'bubbles', width: 1_200, theme: 'light' } as const;
  const sheets = await unzippedTexts(await mapXlsx(map, options));
  return {
    ...Object.fromEntries(mapCsv(map, options).map(({ name, text }) => [name, text])),
    xlsx: [...sheets.values()].join('\n'),
    json: mapJson(map, ratings, options),
    eppi: eppiJson(map, options),
    ris: mapRis(map, options),
    svg: mapSvg(map, options, look),
    'heat svg': mapSvg(map, options, { ...look, view: 'heat' }),
    html: mapHtml(map, { ...options, about: 'Ask us', licence: 'CC BY 4.0' }),
  };
}
