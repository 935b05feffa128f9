/** What is said to people about files that are read and added. */
import type { Axis } from '../records.ts';
import type { ReadStudy, StudyFields } from './read.ts';

/** Longest piece of a file that is repeated in a message, in characters. */
const QUOTE_MAX = 80;

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > QUOTE_MAX ? `${line.slice(0, QUOTE_MAX - 1)}…` : line}”`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`;
}

const NOTHING_ADDED = 'Nothing was added.';

const AXIS_WORDS: Record<Axis, string> = { theme: 'theme', outcome: 'outcome' };

function columnsFound(headers: readonly string[]): string {
  return `Its columns are: ${headers.slice(0, 20).map(quote).join(', ')}.`;
}

export const words = {
  fields: {
    type: 'type',
    title: 'title',
    authors: 'author list',
    year: 'year',
    container: 'journal or book',
    volume: 'volume',
    issue: 'issue',
    pages: 'pages',
    publisher: 'publisher',
    place: 'place',
    doi: 'DOI',
    url: 'link',
    issn: 'ISSN',
    abstract: 'abstract',
    keywords: 'keywords',
    sourceKind: 'kind of study',
    status: 'status',
    confidence: 'confidence',
    confidenceTool: 'confidence tool',
    strength: 'strength',
    internalNotes: 'notes',
    source: 'source',
    direction: 'direction',
  } satisfies Record<keyof StudyFields | 'direction', string>,

  empty: (file: string): string => `${quote(file)} is empty. ${NOTHING_ADDED}`,
  tooManyStudies: (file: string, n: number, max: number): string =>
    `${quote(file)} holds ${count(n, 'study', 'studies')}; a board takes at most ${max.toLocaleString('en-GB')} at once. ${NOTHING_ADDED} Split it into smaller files, or choose the studies that matter here.`,
  tooManyPlaces: (file: string, n: number, max: number): string =>
    `${quote(file)} places its studies in ${count(n, 'cell')}; a board takes at most ${max.toLocaleString('en-GB')} at once. ${NOTHING_ADDED} Split it into smaller files, or choose rows and columns with fewer codes.`,
  tooManyHeadings: (file: string, n: number, max: number): string =>
    `${quote(file)} has ${count(n, 'heading')}; a map can have at most ${max.toLocaleString('en-GB')}. ${NOTHING_ADDED}`,

  notUtf8:
    'The file is not UTF-8; it was read as Windows-1252. Check the accents in names and titles.',
  damaged: (n: number): string =>
    `${count(n, 'character')} could not be read and ${n === 1 ? 'is' : 'are'} shown as �.`,

  format: {
    workbook: (file: string): string =>
      `${quote(file)} is a spreadsheet or document, not a text file. ${NOTHING_ADDED} Save the sheet as CSV (“CSV UTF-8”) and choose that.`,
    zip: (file: string): string =>
      `${quote(file)} is a zip file. ${NOTHING_ADDED} Unpack it, and choose the files that were in it together.`,
    pdf: (file: string): string =>
      `${quote(file)} is a PDF. ${NOTHING_ADDED} Export the references as RIS or CSV from your reference manager and choose that.`,
    binary: (file: string): string =>
      `${quote(file)} is not a text file. ${NOTHING_ADDED} Choose a RIS, CSV or EPPI-Reviewer JSON file, or a page saved from a published map.`,
    otherReferences: (file: string, kind: string): string =>
      `${quote(file)} holds references as ${kind}, which cannot be read here. ${NOTHING_ADDED} Open it in a reference manager such as Zotero and export it as RIS.`,
    otherJson: (file: string): string =>
      `${quote(file)} is JSON, but neither an export from EPPI-Reviewer, which has a list of references, nor a map from Gapboard. ${NOTHING_ADDED}`,
    wholeMap: (file: string): string =>
      `${quote(file)} is a whole map from Gapboard, not a list of studies. ${NOTHING_ADDED} Open it as a map instead.`,
    otherPage: (file: string): string =>
      `${quote(file)} is a web page, but not a map made with EPPI-Mapper: it holds no map data. ${NOTHING_ADDED} Save the map itself (“Web page, HTML only”), not a page that shows it in a frame.`,
    ownPage: (file: string): string =>
      `${quote(file)} is a map from Gapboard to look at, not to bring in. ${NOTHING_ADDED} On the board it is from, take away “The whole map (JSON)” and choose that.`,
    unknown: (file: string): string =>
      `What ${quote(file)} holds was not recognised. ${NOTHING_ADDED} Choose a RIS, CSV or EPPI-Reviewer JSON file, or a page saved from a published map.`,
  },

  noTitle: 'This study has no title and was left out.',
  cut: (field: string, length: number, max: number): string =>
    `The ${field} has ${count(length, 'character')}; the first ${max.toLocaleString('en-GB')} are kept.`,
  listCut: (field: string, length: number, max: number): string =>
    `The ${field} has ${count(length, 'entry', 'entries')}; the first ${max} are kept.`,
  notAYear: (text: string): string => `${quote(text)} is not a year; the year is left empty.`,
  notADoi: (text: string): string => `${quote(text)} is not a DOI and was left out.`,
  notALink: (text: string): string => `${quote(text)} is not a web link and was left out.`,
  notUnderstood: (field: string, text: string, times = 1): string =>
    `${quote(text)} was not understood as a ${field}; it is left open${times === 1 ? '' : ` for ${count(times, 'study', 'studies')}`}.`,
  halfPlaced: (times: number): string =>
    times === 1
      ? 'This study names a theme but no outcome, or an outcome but no theme: that is no cell.'
      : `${count(times, 'study', 'studies')} name a theme but no outcome, or an outcome but no theme, this one first: that is no cell.`,

  ris: {
    noRecords: (file: string): string =>
      `${quote(file)} has no references: no line begins with “TY  -”. ${NOTHING_ADDED} Export it again as RIS.`,
    before: (times: number): string =>
      `${count(times, 'line')} before the first reference ${times === 1 ? 'was' : 'were'} left out.`,
    between: (times: number): string =>
      `${count(times, 'line')} outside any reference ${times === 1 ? 'was' : 'were'} left out; here is the first. Is a “TY  -” line missing?`,
    unended: (times: number): string =>
      times === 1
        ? 'This reference has no “ER  -” line; it was taken to end where the next begins.'
        : `${count(times, 'reference')} have no “ER  -” line, this one first; each was taken to end where the next begins.`,
    lastUnended: 'The last reference has no “ER  -” line. Check that the file is whole.',
    brokenTag: (line: string): string =>
      `${quote(line)} looks like a tag that is not written as RIS asks (“TI  - …”); it was read as more of the line before.`,
    otherType: (type: string, times: number): string =>
      `The type ${quote(type)} is kept as “Other” (${count(times, 'study', 'studies')}).`,
    unreadTag: (tag: string, meaning: string | null, times: number): string =>
      `${tag}${meaning === null ? '' : ` (${meaning})`} is not kept (${count(times, 'line')}).`,
    editors: (times: number): string =>
      `Editors are kept only where there are no authors (${count(times, 'study', 'studies')}).`,
    moreLinks: (times: number): string =>
      `Only the first web link of a study is kept (${count(times, 'study', 'studies')}).`,
    ownKeyword: (keyword: string): string =>
      `${quote(keyword)} looks like one of Gapboard's own keywords, but was not understood; it was left out.`,
  },

  csv: {
    openQuote: (file: string, line: number): string =>
      `In ${quote(file)} a quotation mark opens on line ${line} and never closes, so that everything after it is one cell. ${NOTHING_ADDED} Close the quotation mark, or save the sheet as CSV again.`,
    oddQuote: 'A quotation mark stands where none should; check this row.',
    longRow: (cells: number, headers: number): string =>
      `This row has ${count(cells, 'cell')}, the heading line ${headers}; what is too much was left out. Is a quotation mark or a comma missing?`,
    shortRow: (cells: number, headers: number): string =>
      `This row has ${count(cells, 'cell')}, the heading line ${headers}; the missing ones are taken as empty.`,
    noTitleColumn: (file: string, headers: readonly string[]): string =>
      `${quote(file)} has no column of titles. ${columnsFound(headers)} ${NOTHING_ADDED} Say which column holds the titles, or name it “title”.`,
    noRows: 'The table has headings but no rows.',
    otherTitle: (line: number): string =>
      `This row has the same DOI as line ${line}, but another title; it was taken as the same study.`,
    idTwice: (id: string, line: number): string =>
      `This row has the id ${quote(id)} of line ${line}, but another title; it was taken as a study of its own.`,
    everyPair: (times: number): string =>
      `Where a row names several themes and several outcomes, the study is placed in every pair of them (${count(times, 'row')}).`,
    noFrameworkColumn: (file: string, column: string, headers: readonly string[]): string =>
      `${quote(file)} has no column “${column}”. ${columnsFound(headers)} ${NOTHING_ADDED} A framework needs the columns “axis” (row or column) and “label”.`,
    noNodes: (file: string, axis: Axis): string =>
      axis === 'theme'
        ? `${quote(file)} names no themes: no row has the axis “row”. ${NOTHING_ADDED}`
        : `${quote(file)} names no outcomes: no row has the axis “column”. ${NOTHING_ADDED}`,
    placementsAlone: (file: string): string =>
      `${quote(file)} says where studies are placed, but not which studies they are. ${NOTHING_ADDED} Choose studies.csv of the same export together with it.`,
    strayPlacement: (key: string, times: number): string =>
      `No study of these files has the id ${quote(key)} (${count(times, 'placement')} left out).`,
    cells:
      'Counts and ratings of cells follow from what is on the board; this table was not needed.',
    notes: 'Notes cannot be read from a table. Export the map as JSON to keep its notes.',
  },

  framework: {
    from: (file: string): string => `Read from ${file}`,
    fromPage: (file: string): string => `Read from ${file}, a map published with EPPI-Mapper`,
    filters: (times: number): string => `Filters are not used on a board (${count(times, 'row')}).`,
    noAxis: (text: string): string =>
      `${text === '' ? 'No axis' : quote(text)} does not say whether this is a row or a column; it was left out.`,
    noLabel: 'This heading has no label and was left out.',
    idTwice: (id: string): string => `The id ${quote(id)} is used twice; the second has a new one.`,
    labelTwice: (label: string): string =>
      `${quote(label)} is in its group twice; the second was left out.`,
    noParent: (id: string): string =>
      `The group ${quote(id)} is not on this axis; this heading was put at the top.`,
    circle: (label: string): string =>
      `${quote(label)} lies in a circle of groups, or too deep; it was put at the top.`,
    tooDeep: 'This heading lies in more groups than a map can show; the innermost are left out.',
    second: (file: string): string =>
      `${quote(file)} has a framework as well; the one that was read first is used.`,
  },

  json: {
    cut: (file: string): string =>
      `${quote(file)} stops in the middle: it was probably not downloaded to the end. ${NOTHING_ADDED} Export or download it again.`,
    broken: (file: string): string =>
      `${quote(file)} is damaged: it is not valid JSON. ${NOTHING_ADDED} Export it again.`,
  },

  eppi: {
    noReferences: (file: string): string =>
      `${quote(file)} has no list of references, as an export from EPPI-Reviewer has. ${NOTHING_ADDED}`,
    leftOut: { D: 'deleted', E: 'excluded', S: 'kept as a copy of another' } satisfies Record<
      string,
      string
    >,
    itemStatus: (status: string, times: number): string =>
      `${count(times, 'reference')} that the review has ${status} ${times === 1 ? 'was' : 'were'} left out.`,
    comments: (times: number): string =>
      `Comments of the review team are not taken over (${count(times, 'reference')}).`,
    groupOnly: (label: string, times: number): string =>
      `${quote(label)} is coded at group level only, without a row or column below it (${count(times, 'study', 'studies')}): that places nothing.`,
    everyPair: (times: number): string =>
      `Where a study has several rows and several columns, the file does not say which go together; it is placed in every pair, as EPPI-Mapper does (${count(times, 'study', 'studies')}).`,
    noAxes:
      'No codes were chosen for rows and columns, so that all studies go to “Not placed yet”.',
    unknownAxis: (file: string): string =>
      `${quote(file)} does not have the codes that were chosen for rows and columns. ${NOTHING_ADDED} Choose them again.`,
    emptyAxis: (file: string): string =>
      `In ${quote(file)} a code that was chosen for rows or columns has no codes below it. ${NOTHING_ADDED} Choose one that has.`,
    sameAxis: (file: string): string =>
      `In ${quote(file)} the codes chosen for rows and columns are the same, or one lies in the other. ${NOTHING_ADDED} Choose two that are apart.`,
  },

  page: {
    noMap: (file: string): string =>
      `${quote(file)} is not a map made with EPPI-Mapper, or of a version that cannot be read: its map data were not found. ${NOTHING_ADDED}`,
    cut: (file: string): string =>
      `${quote(file)} stops in the middle of its map data: it was probably not saved to the end. ${NOTHING_ADDED} Save the page again.`,
    broken: (file: string): string =>
      `The map data in ${quote(file)} are damaged. ${NOTHING_ADDED} Save the page again.`,
  },

  plan: {
    added: (cells: number): string => `Will be added, in ${count(cells, 'cell')}.`,
    tray: (named: boolean): string =>
      named
        ? 'Will be added to “Not placed yet”: none of the cells it names was found.'
        : 'Will be added to “Not placed yet”: the file names no cell for it.',
    namesake: (undated: boolean): string =>
      undated
        ? 'Another study has the same title; without a year it is not known whether they are the same.'
        : 'Another study has the same title, but another year or DOI: taken as two publications.',
    onBoard: (title: string, by: SameBy, cells: number): string =>
      `Already on the board as ${quote(title)} (${sameBy(by)}); that one stays as it is${newCells(cells)}.`,
    inFile: (first: Place, by: SameBy, cells: number): string =>
      `The same as ${placeOf(first)} (${sameBy(by)}); that one is kept${newCells(cells)}.`,
    apart: (first: Place, by: SameBy): string =>
      `Perhaps the same as ${placeOf(first)} (${sameBy(by)}); both are kept, as the file has them.`,
    notOnMap: (axis: Axis, name: string): string =>
      `${quote(name)} is not ${axis === 'theme' ? 'a' : 'an'} ${AXIS_WORDS[axis]} of this map.`,
    isGroup: (axis: Axis, name: string): string =>
      `${quote(name)} is a group; name one of the ${AXIS_WORDS[axis]}s in it.`,
    ambiguous: (axis: Axis, name: string, n: number): string =>
      `${quote(name)} could be any of ${n} ${AXIS_WORDS[axis]}s; name its group as well (“Group › ${name}”).`,
    noRoom: (added: number, room: number): string =>
      `These are ${count(added, 'new study', 'new studies')}, but this board has room for ${room.toLocaleString('en-GB')} more. ${NOTHING_ADDED} Choose a smaller file.`,
  },
};

type SameBy = 'doi' | 'title' | 'again';
type Place = Pick<ReadStudy, 'file' | 'unit' | 'line'>;

function placeOf({ file, unit, line }: Place): string {
  return `${unit} ${line} of ${file}`;
}

function sameBy(by: SameBy): string {
  switch (by) {
    case 'doi':
      return 'same DOI';
    case 'title':
      return 'same title and year';
    case 'again':
      return 'added from this file before';
  }
}

function newCells(n: number): string {
  return n === 0 ? ', and nothing new is placed' : `, and is placed in ${count(n, 'more cell')}`;
}
