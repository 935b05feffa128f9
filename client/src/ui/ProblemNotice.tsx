import type { ReactNode } from 'react';
import type { ApiProblem } from '../apiProblem.ts';
import { Notice } from './Notice.tsx';

/** Why the server did not do it, as it said so, and what can be done here. */
export function ProblemNotice({ problem, actions }: { problem: ApiProblem; actions?: ReactNode }) {
  return (
    <Notice kind="problem" title={problem.title} actions={actions}>
      {problem.detail}
    </Notice>
  );
}
