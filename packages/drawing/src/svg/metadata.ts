import { type About, addressOf, rightsLine } from '../drawings/rights.ts';
import { escapeXml } from './escapeXml.ts';

const NAMESPACES = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:cc="http://creativecommons.org/ns#"',
].join(' ');

/** What a file says of itself in Dublin Core and Creative Commons' terms, as drawing programs read it; empty where there is nothing to say. */
export function metadata({ title, description, credit, licence }: Partial<About>): string {
  const agent = credit ? `<cc:Agent><dc:title>${escapeXml(credit)}</dc:title></cc:Agent>` : '';
  const address = licence ? addressOf(licence) : '';
  const said = [
    title ? `<dc:title>${escapeXml(title)}</dc:title>` : '',
    description ? `<dc:description>${escapeXml(description)}</dc:description>` : '',
    agent ? `<dc:creator>${agent}</dc:creator>` : '',
    licence
      ? `<dc:rights>${escapeXml(rightsLine({ credit: credit ?? '', licence }))}</dc:rights>`
      : '',
    address ? `<cc:license rdf:resource="${address}"/>` : '',
  ].join('');
  if (said === '') return '';
  const kind =
    '<dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>';
  return `<metadata><rdf:RDF ${NAMESPACES}><cc:Work rdf:about="">${kind}${said}</cc:Work></rdf:RDF></metadata>`;
}
