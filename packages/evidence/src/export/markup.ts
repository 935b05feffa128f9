/** Writes SVG and HTML as text: whatever people wrote goes in as text, and as nothing else. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `inside` is markup that has been made here. */
export function element(
  name: string,
  attributes: Attributes,
  inside: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = typeof inside === 'string' ? inside : inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as XML and HTML show it. Signs that XML does not allow even when escaped become U+FFFD. */
export function escaped(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '\uFFFD')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

// Control characters other than tab and line ends, halves of characters, and two that are none at all.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

/** A number as it is written into a drawing: hundredths are finer than any screen. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
