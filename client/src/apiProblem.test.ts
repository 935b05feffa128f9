import { describe, expect, test } from 'vitest';
import { ApiProblem, asProblem, problemFrom } from './apiProblem.ts';
import { words } from './words.ts';

function answer(status: number, body: string, type: string): Response {
  return new Response(body, { status, headers: { 'content-type': type } });
}

describe('an answer that went wrong', () => {
  test('is shown in the server’s own words', async () => {
    const said = {
      type: 'link-renewed',
      title: 'This link has been replaced',
      detail: 'Ask the facilitator for the new one.',
      status: 410,
    };
    const problem = await problemFrom(
      answer(410, JSON.stringify(said), 'application/problem+json'),
    );
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject(said);
  });

  test('of a gateway in front of a stopped server reads as a server that cannot be reached', async () => {
    const problem = await problemFrom(answer(502, '<h1>Bad Gateway</h1>', 'text/html'));
    expect(problem).toMatchObject({
      type: 'unreachable',
      status: 502,
      ...words.problems.unreachable,
    });
  });

  test.each([
    ['a page', '<h1>Sign in</h1>'],
    ['nothing', ''],
    ['JSON of another kind', '{"error":"nope"}'],
    ['a title that is no text', '{"type":"x","title":{}}'],
    ['null', 'null'],
  ])('that is %s reads as somebody else’s', async (_, body) => {
    const problem = await problemFrom(answer(403, body, 'application/json'));
    expect(problem).toMatchObject({ type: 'not-json', status: 403, ...words.problems.notOurs });
  });
});

test('a defect of ours is called ours, and a problem stays as it is', () => {
  expect(asProblem(new TypeError('x is undefined'))).toMatchObject({
    type: 'internal',
    ...words.problems.ours,
  });
  const problem = new ApiProblem({ type: 'bad-name', title: 'No', detail: '', status: 400 });
  expect(asProblem(problem)).toBe(problem);
});
