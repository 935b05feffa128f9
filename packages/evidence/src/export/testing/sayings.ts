/** Boards on which one text stands wherever a person can write something. */
import type { EvidenceRecord } from '../../records.ts';
import { MAP } from '../../testing/records.ts';
import { PICOS_PARTS } from '../../vocabulary.ts';
import type { ExportOptions } from '../options.ts';
import { roundsSaying } from './rounds.ts';
import { optionsWith, RECORDS, richText } from './sample.ts';

/** `say` is given what a field is called, and gives what stands in it. */
export type Say = (field: string) => string;

export function recordsSaying(say: Say): EvidenceRecord[] {
  return RECORDS.map((record): EvidenceRecord => {
    switch (record.typeName) {
      case 'heading':
        return { ...record, label: say('heading'), definition: say('definition') };
      case 'study':
        return {
          ...record,
          title: say('title'),
          authors: [say('author'), say('second author')],
          container: say('container'),
          volume: say('volume'),
          issue: say('issue'),
          pages: say('pages'),
          publisher: say('publisher'),
          place: say('place'),
          doi: say('doi'),
          url: say('url'),
          issn: say('issn'),
          abstract: say('abstract'),
          keywords: [say('keyword')],
          confidenceTool: say('tool'),
          internalNotes: say('internal notes'),
          source: say('source'),
        };
      case 'cell':
        return {
          ...record,
          none: record.none && { ...record.none, as: say('role') },
          agreed: record.agreed && { ...record.agreed, note: say('agreed') },
        };
      case 'shape':
        return record.type === 'evidence-map'
          ? {
              ...record,
              props: {
                ...record.props,
                title: say('map'),
                question: say('question'),
                source: say('framework source'),
              },
            }
          : {
              ...record,
              props: {
                ...record.props,
                picos: Object.fromEntries(PICOS_PARTS.map((part) => [part, say(part)])),
                richText: richText(say('note')),
              },
              meta: { ...record.meta, as: say('role') },
            };
      case 'placement':
      case 'rating':
        return record;
    }
  });
}

/** A drawing on the sample's map. */
export function drawingSaying(say: Say): object {
  const props = { name: say('drawing'), alt: say('what was drawn'), notes: [] };
  return { id: 'shape:d', type: 'drawing', parentId: MAP, props, meta: { as: 'scribe' } };
}

/** Options with everything asked for, and people and board called so. */
export function optionsSaying(say: Say, more: Partial<ExportOptions> = {}): ExportOptions {
  const people = optionsWith().people;
  return optionsWith({
    names: true,
    internal: true,
    people: new Map([...people].map(([id]) => [id, { name: say('name'), role: say('role') }])),
    boardTitle: say('board'),
    rounds: roundsSaying(say),
    ...more,
  });
}
