import type { Study } from '@gapboard/evidence';

/** Where a study is found: by its DOI, else at its own address if that is one of the web. */
export function studyLink({ doi, url }: Pick<Study, 'doi' | 'url'>): string | undefined {
  if (doi !== '') return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
