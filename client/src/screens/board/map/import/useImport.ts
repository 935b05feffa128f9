import { useEffect, useState } from 'react';
import { ApiProblem, asProblem } from '../../../../apiProblem.ts';
import { bringIn, type Bringing, type ImportReport, type Offer, offersIn } from './bringIn.ts';
import { lookFirst, type FoundHere } from './lookFirst.ts';
import { importWords as words } from './words.ts';

/** The server takes no more at once, in bytes; a browser would only see the line break. */
const MOST = 20 * 1024 * 1024;

/** How far an import has come. */
export type ImportStep =
  | { at: 'rest' }
  | { at: 'reading' }
  /** nothing was sent: it is certain to identify a person */
  | { at: 'identifying'; found: readonly FoundHere[] }
  | { at: 'unread'; problem: ApiProblem }
  | { at: 'preview'; report: ImportReport; adding: 'not-yet' | 'now' | ApiProblem };

export interface Import {
  step: ImportStep;
  /** what can be said about how the files are read; it stays while they are read anew */
  offers: readonly Offer[];
  /** adds what the preview says */
  add: () => void;
}

/**
 * Files on their way onto a board: looked over on this device, previewed, and added when that is
 * asked for. They are read anew whenever there are others or something else is said of them; only
 * what was asked last is answered, so that what is added is what the preview says.
 */
export function useImport(
  boardId: string,
  { files, map, choices }: Omit<Bringing, 'dry'>,
  onAdded: (report: ImportReport) => void,
): Import {
  const [step, setStep] = useState<ImportStep>({ at: 'rest' });
  const [offered, setOffered] = useState<{ files: Bringing['files']; offers: readonly Offer[] }>();

  useEffect(() => {
    if (files.length === 0) return setStep({ at: 'rest' });
    let isLast = true;
    const read = async (): Promise<void> => {
      setStep({ at: 'reading' });
      const next = await lookOver(boardId, { files, map, choices });
      if (!isLast) return;
      setStep(next);
      setOffered({ files, offers: offersOf(next) });
    };
    void read();
    return () => {
      isLast = false;
    };
  }, [boardId, files, map, choices]);

  const add = (): void => {
    if (step.at !== 'preview') return;
    const { report } = step;
    setStep({ at: 'preview', report, adding: 'now' });
    bringIn(boardId, { files, map, choices, dry: false }).then(onAdded, (thrown: unknown) =>
      setStep({ at: 'preview', report, adding: asProblem(thrown) }),
    );
  };
  return { step, offers: offered?.files === files ? offered.offers : [], add };
}

async function lookOver(boardId: string, what: Omit<Bringing, 'dry'>): Promise<ImportStep> {
  try {
    if (what.files.reduce((sum, { size }) => sum + size, 0) > MOST) {
      throw new ApiProblem({ type: 'import-too-big', status: 0, ...words.tooBig });
    }
    const found = await lookFirst(what.files);
    if (found.length > 0) return { at: 'identifying', found };
    const report = await bringIn(boardId, { ...what, dry: true });
    return { at: 'preview', report, adding: 'not-yet' };
  } catch (thrown) {
    return { at: 'unread', problem: asProblem(thrown) };
  }
}

function offersOf(step: ImportStep): readonly Offer[] {
  if (step.at === 'preview') return step.report.offers;
  return step.at === 'unread' ? offersIn(step.problem) : [];
}
