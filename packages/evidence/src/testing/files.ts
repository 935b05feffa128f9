/** Real files for tests, as a person would choose them; README.md says where they are from. */
import homelessness from './homelessness.html.gz?url&inline';
import retractionCsv from './retraction.csv?raw';
import retractionJson from './retraction.eppi.json.gz?url&inline';
import retractionRis from './retraction.ris?raw';
import studiesRis from './studies.ris?raw';

export { retractionCsv, retractionRis, studiesRis };

/** The page of a published map. */
export function homelessnessPage(): Promise<string> {
  return unzipped(homelessness);
}

/** An export from EPPI-Reviewer, byte order mark and all. */
export function retractionEppiJson(): Promise<string> {
  return unzipped(retractionJson);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function unzipped(address: string): Promise<string> {
  const zipped = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) =>
    sign.charCodeAt(0),
  );
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await new Response(stream).arrayBuffer(),
  );
}
