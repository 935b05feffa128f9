/**
 * A map published with EPPI-Mapper: one web page with its data as JSON constants. They are found by
 * their names and decoded as JSON; nothing of the page is ever run or shown.
 */
import { problemLog } from '../problems.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { refuseTooMany, refuseTooManyHeadings, refuseTooManyPlaces } from '../size.ts';
import { oneLine } from '../study/text.ts';
import { words } from '../words.ts';
import { factsOfLabel, type Facts } from './facts.ts';
import { nodeId } from '../framework.ts';
import { axesOfHeaders, countHeaders } from './headers.ts';
import { endOfJson, parseJson } from './json.ts';
import { placed } from './placing.ts';
import { references } from './references.ts';
import { isObject, objectsIn, textAt } from './values.ts';

/** What a page of EPPI-Mapper is known by. */
export const PAGE_MARK = /\b(?:const|let|var)\s+csvData\s*=/;

export function readMapPage(name: string, html: string): ReadFile {
  if (!PAGE_MARK.test(html)) throw new UnreadableFileError(words.page.noMap(name));
  const csvData = constant(name, html, 'csvData');
  refuseTooManyHeadings(name, countHeaders(csvData));
  const axes = axesOfHeaders(csvData);
  const list = constant(name, html, 'referenceData');
  if (axes === null || !Array.isArray(list)) {
    throw new UnreadableFileError(words.page.noMap(name));
  }
  refuseTooMany(name, list.length);
  const problems = problemLog(name, 'record');
  const facts = new Map([
    ...factsOfFilters(constant(name, html, 'filters')),
    ...factsOfSegments(constant(name, html, 'segmentAttributes')),
  ]);
  const studies = placed(name, references(list, problems), axes, facts, problems);
  refuseTooManyPlaces(
    name,
    studies.reduce((sum, study) => sum + study.places.length, 0),
  );
  return {
    format: 'map-page',
    name,
    framework: {
      title: '',
      question: '',
      source: words.framework.fromPage(name),
      themes: [...axes.themes],
      outcomes: [...axes.outcomes],
    },
    studies,
    problems: problems.all(),
  };
}

/** The value of one of the page's constants; `undefined`: the page has none of that name. */
function constant(file: string, html: string, name: string): unknown {
  const found = new RegExp(`(?:^|[;>])[ \\t]*(?:const|let|var)\\s+${name}\\s*=`, 'm').exec(html);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const end = endOfJson(html, start);
  const parsed = end === null ? null : parseJson(html.slice(start, end));
  if (parsed === null || !parsed.ok) {
    throw new UnreadableFileError(words.page[parsed === null ? 'cut' : 'broken'](file));
  }
  return parsed.value;
}

/** Colours of bubbles: most maps colour by confidence and by what is still going on. */
function factsOfSegments(segments: unknown): [string, Facts][] {
  return objectsIn(segments).flatMap((segment): [string, Facts][] => {
    const attribute = segment['attribute'];
    if (!isObject(attribute)) return [];
    const label = oneLine(textAt(attribute, 'AttributeName'));
    const byLabel = factsOfLabel(label, '');
    const facts: Facts = {
      kind: byLabel.kind ?? factsOfLabel(label, 'Study design').kind,
      status: byLabel.status ?? factsOfLabel(label, 'Study status').status,
      confidence: byLabel.confidence,
      strength: factsOfLabel(label, 'Strength').strength,
    };
    return [[nodeId(textAt(attribute, 'AttributeId')), facts]];
  });
}

/** Filters are code trees; two levels are enough to tell what a code is about. */
function factsOfFilters(filters: unknown): [string, Facts][] {
  return objectsIn(filters).flatMap((filter) =>
    objectsIn(filter['children']).map((child): [string, Facts] => [
      nodeId(textAt(child, 'id')),
      factsOfLabel(oneLine(textAt(child, 'label')), textAt(filter, 'label')),
    ]),
  );
}
