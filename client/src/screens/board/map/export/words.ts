/** What is said about taking a map away. */
export const exportWords = {
  which: 'Which map',
  unnamed: 'Evidence map',
  choices: 'What goes with it',
  choice: {
    names: 'Names of those who wrote and rated',
    internal: 'Internal notes on studies and agreements',
    redact: 'Put a word in place of what may identify somebody',
  },
  noMap: 'There is no map on this board yet. The board itself can be taken away.',
  take: 'Download',
  takeAs: (name: string) => `Download: ${name}`,
  formats: {
    pdf: {
      name: 'Report (PDF)',
      hint: 'To read and hand on: the map, the gaps with their notes, how it was made.',
    },
    html: {
      name: 'Map to publish (HTML)',
      hint: 'One file that works on any website or by itself, with filters and a keyboard.',
    },
    xlsx: { name: 'Workbook (XLSX)', hint: 'All tables as sheets, for Excel and others.' },
    csv: {
      name: 'Tables (CSV, zipped)',
      hint: 'Cells, placements, studies, framework and notes, for any statistics program.',
    },
    ris: { name: 'References (RIS)', hint: 'For reference managers and EPPI-Reviewer.' },
    json: {
      name: 'The whole map (JSON)',
      hint: 'Everything, to bring into another Gapboard or a program of your own.',
    },
    'eppi.json': {
      name: 'EPPI-Mapper (JSON)',
      hint: 'In EPPI-Reviewer’s form. Which cell goes with which is flattened: a study in two cells is in their crossings too.',
    },
    svg: { name: 'Map as a drawing (SVG)', hint: 'The bubbles, for a report or a slide.' },
    tldr: {
      name: 'The board (tldraw file)',
      hint: 'Everything that is drawn and written, as tldraw keeps it.',
    },
  },
  drawings: 'Drawings',
  drawingsHint: 'One or all, as lines, for print or as a page, with whom to name in the file.',
  chooseDrawing: 'Choose…',
  pictures: {
    selection: 'Picture of what is chosen',
    map: 'Picture of the map with its notes',
    board: 'Picture of the whole page',
  },
  pictureHint: 'As it looks on the canvas.',
  nothingThere: {
    title: 'There is nothing to take a picture of.',
    detail: 'The page that is open has nothing on it.',
  },
  chooseFirst: 'Choose something on the canvas first.',
  pictureAs: (name: string, format: string) => `${name}, ${format.toUpperCase()}`,
};
