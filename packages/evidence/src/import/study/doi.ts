/** Where a DOI is written as a link, or with its name before it. */
const PREFIX =
  /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^(?:doi|digital object identifier)\s*[:=]?\s*/i;
/** No DOI is longer, with all that may stand around it, in characters. */
const LONGEST = 2_000;
const DOI = /^10\.\d{4,9}\/\S+$/;

/**
 * A DOI as it is kept and compared: lower case, without a link before it (DOIs are case-insensitive,
 * so the DOI Handbook). Parentheses belong to it; a full stop after it does not. `null`: no DOI.
 */
export function doiIn(text: string): string | null {
  if (text.length > LONGEST) return null;
  const isLink = /doi\.org\//i.test(text);
  let doi = text.trim().replace(/^<|>$/g, '').trim();
  while (PREFIX.test(doi)) doi = doi.replace(PREFIX, '').trim();
  if (/%2f/i.test(doi) || isLink) doi = decoded(doi);
  // PubMed writes "10.1000/182 [doi]".
  doi = (doi.split(/\s/, 1)[0] ?? '').toLowerCase().replace(/[.,;]+$/, '');
  return DOI.test(doi) ? doi : null;
}

/** Links write signs such as parentheses as %28. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is part of the text: then nothing in it was written this way.
    return text;
  }
}
