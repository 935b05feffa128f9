const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What no XML file may hold, however it is written. */
// oxlint-disable-next-line no-control-regex
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return text.replaceAll(NEVER, ' ').replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
