import type { ReplayScript } from '@gapboard/history';
import { expect, test } from 'vitest';
import { replayFile } from './replayFile.ts';

const NASTY = `</script><script>alert(1)</script><!-- "&'`;
const script: ReplayScript = {
  title: `Gaps ${NASTY}`,
  credit: `Sam ${NASTY}`,
  licence: 'CC BY 4.0',
  from: { seq: 0, at: 0 },
  to: { seq: 1, at: 1 },
  first: [],
  steps: [{ seq: 1, at: 1, by: 'scribe', changes: [{ remove: NASTY }] }],
  chapters: [],
};
const PLAYER = `const end = "</script>", open = "<!--";`;

function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, inside = '']) => inside);
}

test('whatever people wrote, the file has two scripts: its data, which reads back as it was, and its program', () => {
  const html = replayFile({ script, drawing: null, pictures: {}, player: PLAYER, nonce: 'n1' });
  const [data = '', program = '', ...more] = scriptsIn(html);
  expect(more).toEqual([]);
  expect(JSON.parse(data)).toEqual({ script, drawing: null, pictures: {} });
  expect(html).not.toContain('<script>alert');
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  expect(new Function(`${program} return end + open`)()).toBe('</script><!--');
});

test('title, credit and licence stand in its head, and it may ask nobody for anything', () => {
  const html = replayFile({
    script,
    drawing: 'shape:d',
    pictures: {},
    player: PLAYER,
    nonce: 'n1',
  });
  expect(html).toContain('<title>Gaps &lt;/script&gt;');
  expect(html).toContain('<meta name="author" content="Sam &lt;/script&gt;');
  expect(html).toContain('<meta name="license" content="CC BY 4.0" />');
  expect(html).toContain(`default-src 'none'; script-src 'nonce-n1'`);
  expect(html).not.toMatch(/(src|href)=/);
});

test('where nobody is credited nobody stands there', () => {
  const bare = { ...script, credit: null, licence: null };
  expect(
    replayFile({ script: bare, drawing: null, pictures: {}, player: '', nonce: 'n' }),
  ).not.toMatch(/author|license/);
});
