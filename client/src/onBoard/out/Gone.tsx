import { useEffect, useState } from 'react';
import type { ApiProblem } from '../../apiProblem.ts';
import { dropDevice, leftOnDevice, type LeftOnDevice } from '../../erasure/device.ts';
import { erasureWords } from '../../erasure/words.ts';
import { remembered } from '../../remembered.ts';
import { knownBoard } from '../../session/knownBoard.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Refused } from '../Refused.tsx';

const words = erasureWords.left;

/**
 * A board that there is not, or not any more. What this device has of it goes, but not before whoever
 * wrote it has had the chance to keep what nobody else has.
 */
export default function Gone({ board, problem }: { board: string; problem: ApiProblem }) {
  const [left, setLeft] = useState<LeftOnDevice>();
  const [isSaved, setSaved] = useState(false);
  const [wasHere] = useState(() => knownBoard(board) !== undefined);
  useEffect(() => {
    remembered.forgetBoard(board);
    void leftOnDevice(board).then((found) => (found ? setLeft(found) : dropDevice(board)));
  }, [board]);
  return (
    <Refused
      title={wasHere ? words.deleted : problem.title}
      detail={wasHere ? words.deletedDetail : problem.detail}
    >
      {left && (
        <Notice
          kind="warning"
          title={isSaved ? words.saved : words.title}
          actions={
            <>
              <Button look="main" onClick={() => setSaved(save(left))}>
                {words.save}
              </Button>
              <Button
                onClick={() => {
                  setLeft(undefined);
                  void dropDevice(board);
                }}
              >
                {words.drop}
              </Button>
            </>
          }
        >
          {words.detail}
        </Notice>
      )}
    </Refused>
  );
}

function save({ texts, wordless }: LeftOnDevice): true {
  const lines = [...texts, ...(wordless > 0 ? [words.wordless(wordless)] : [])];
  const address = URL.createObjectURL(new Blob([lines.join('\n\n')], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = words.file;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
