import { words } from './words.ts';

export interface ProblemFields {
  /** stable name, see docs/protocol.md; ours besides: `unreachable`, `not-json` */
  type: string;
  /** what happened, for a person */
  title: string;
  /** what was kept and what to do, for a person */
  detail: string;
  /** HTTP status; 0 where there was no answer at all */
  status: number;
  /** what else the answer says, by name; nothing of it has been looked at */
  more?: Readonly<Record<string, unknown>>;
}

/** Why the server did not do what it was asked, in words that can be shown as they are. */
export class ApiProblem extends Error implements ProblemFields {
  override readonly name = 'ApiProblem';
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly more: Readonly<Record<string, unknown>>;

  constructor({ type, title, detail, status, more = {} }: ProblemFields) {
    super(`${type}: ${title}`);
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.status = status;
    this.more = more;
  }
}

/** The problem in an answer that went wrong; a plain one in our words if it is not problem+json. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const given = typeof body === 'object' && body !== null ? body : {};
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(given, key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const type = text('type');
  const title = text('title');
  if (type && title) {
    const more = { ...given };
    return new ApiProblem({
      type,
      title,
      detail: text('detail') ?? '',
      status: response.status,
      more,
    });
  }
  // A gateway in front of a stopped server answers for it, in its own words.
  const down = [502, 503, 504].includes(response.status);
  return new ApiProblem({
    type: down ? 'unreachable' : 'not-json',
    status: response.status,
    ...(down ? words.problems.unreachable : words.problems.notOurs),
  });
}

/** Anything thrown, as a problem to show: a defect of ours must not look like a fault of theirs. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem({ type: 'internal', status: 0, ...words.problems.ours });
}
