import { expect, test } from 'vitest';
import { PAGE_SCRIPT } from './html/script/index.ts';
import { sha256 } from './html/sha256.ts';
import { readMapJson } from '../import/gapboardJson.ts';
import { evidenceMap } from '../model/evidenceMap.ts';
import { everyExport } from './testing/everyExport.ts';
import { mapOf, RATINGS } from './testing/sample.ts';
import { optionsSaying, recordsSaying } from './testing/sayings.ts';

const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</style><style>*{display:none}',
  ']]><script/>',
  '&lt;script&gt;',
  '\u2028\u2029alert(1)//',
  '\u202Etxet desrever',
  '$&$1',
];

/** The names of attributes in markup; what they hold is taken out. */
function attributesIn(markup: string): string {
  const tags = markup.matchAll(/<[a-z][^>]*>/gi);
  return Array.from(tags, ([tag]) => tag.replaceAll(/"[^"]*"/g, '')).join('\n');
}

async function exportsSaying(text: string) {
  const say = () => text;
  return everyExport(mapOf(recordsSaying(say)), RATINGS, optionsSaying(say));
}

/** Names of elements in markup, but for what is in scripts and styles. */
function elementsIn(markup: string): Set<string> {
  const without = markup.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return new Set([...without.matchAll(/<([^\s/>]+)/g)].map(([, name = '']) => name));
}

test('whatever people write, a page and a drawing have no element that they would not have else', async () => {
  const plain = await exportsSaying('plain words');
  for (const text of ATTACKS) {
    const { html = '', svg = '' } = await exportsSaying(text);
    for (const element of elementsIn(html)) {
      expect(elementsIn(plain['html'] ?? ''), `${text} makes <${element}>`).toContain(element);
    }
    for (const element of elementsIn(svg)) {
      expect(elementsIn(plain['svg'] ?? ''), `${text} makes <${element}>`).toContain(element);
    }
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(attributesIn(html)).not.toMatch(/\s(on\w+|style|srcdoc)=/);
    expect(html).not.toMatch(/href="(?!https?:\/\/|#)/);
  }
});

test('the page runs its own script and style and nothing else, by their hashes, and asks for nothing', async () => {
  const { html = '' } = await exportsSaying('plain words');
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src 'sha256-${sha256(style)}'`,
    `script-src 'sha256-${sha256(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(script).toBe(PAGE_SCRIPT);
  expect(html).not.toMatch(/<(link|img|iframe|object|embed|audio|video|source|base)\b/);
  expect(style).not.toMatch(/url\(|@import/);
});

test('the data of the page is what was written, and JSON that ends nothing', async () => {
  for (const text of ATTACKS) {
    const { html = '' } = await exportsSaying(text);
    const [, json = ''] = /id="data">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toMatchObject({ title: text.trim() });
  }
});

test('the script of the page holds nothing that ends its element', () => {
  expect(PAGE_SCRIPT).not.toMatch(/<\/script|<!--/i);
});

test('a map that was attacked is the same map after export and import', async () => {
  for (const text of ATTACKS.filter((one) => !one.startsWith('javascript:'))) {
    const say = (field: string) => (field === 'url' ? 'https://example.org/' : text);
    const map = mapOf(recordsSaying(say));
    const { json = '' } = await everyExport(map, RATINGS, optionsSaying(say));
    const read = readMapJson(json);
    expect(evidenceMap(read.records, read.map.id)).toEqual(map);
  }
});

test('a formula is text in every table', async () => {
  const exports = await exportsSaying('=HYPERLINK("https://evil.example","x")');
  for (const [name, text] of Object.entries(exports).filter(([format]) =>
    format.endsWith('.csv'),
  )) {
    expect(/(^|[\n,])"?=/.test(text) ? name : '').toBe('');
  }
  expect(exports['xlsx']).not.toContain('<f>');
});

test('a character that no XML may hold does not break a drawing', async () => {
  const { svg = '' } = await exportsSaying('a\u0000b\u0008c\uFFFEd\uD800e');
  expect(svg).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
});
