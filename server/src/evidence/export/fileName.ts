/** Long enough to tell boards apart in a folder of downloads. */
const LONGEST = 80;

/**
 * What a browser is told to keep a download as (RFC 6266): a board's title in the letters that every
 * system takes in a file's name, and beside that as it is.
 */
export function attachment(title: string, ending: string): string {
  const words = title
    .replace(/\p{Surrogate}/gu, ' ')
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '');
  const name = Array.from(words).slice(0, LONGEST).join('').trim() || 'board';
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w .,()-]+/g, '')
    .replace(/\s+/g, ' ')
    // Some signs are dots in other letters.
    .replace(/^[.\s]+/, '')
    .trim();
  const whole = `${name}.${ending}`;
  return `attachment; filename="${plain === '' ? 'board' : plain}.${ending}"; filename*=UTF-8''${encoded(whole)}`;
}

/** RFC 8187 knows fewer signs than a URI. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
