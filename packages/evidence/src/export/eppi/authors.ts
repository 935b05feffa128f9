/**
 * Authors as EPPI-Reviewer takes them apart: `Family Given ; ` each. Its parser splits the whole
 * field at every `and` and `&` once it meets one of them as a word, even within a name such as
 * Brand, and at every `/`, so none of these is written.
 */
export function eppiAuthors(authors: readonly string[]): string {
  return authors.map((author) => `${eppiAuthor(author)} ; `).join('');
}

function eppiAuthor(author: string): string {
  return withoutSeparators(author).replace(',', ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Whether a name cannot be written as it is. */
export function isAuthorChanged(author: string): boolean {
  return withoutSeparators(author) !== author;
}

function withoutSeparators(author: string): string {
  return author
    .replaceAll(/(?<![\p{L}\p{N}])and(?![\p{L}\p{N}])|&/giu, '+')
    .replaceAll('/', '-')
    .replaceAll(';', ',');
}
