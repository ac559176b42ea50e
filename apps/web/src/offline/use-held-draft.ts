import { useCallback, useEffect, useState } from 'react';
import { holdDraft, type HeldDraft } from './draft-lock';

export type Holding = 'asking' | 'held' | 'elsewhere';

/** Whether this tab may write the draft; `take` takes it over from another tab. */
export const useHeldDraft = (name: string): { readonly holding: Holding; readonly take: () => void } => {
  const [holding, setHolding] = useState<Holding>('asking');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let held: HeldDraft | null = null;
    let isOver = false;
    void holdDraft(name, attempt > 0, () => setHolding('elsewhere')).then((got) => {
      if (isOver) return got?.release();
      held = got;
      setHolding(got ? 'held' : 'elsewhere');
    });
    return () => {
      isOver = true;
      held?.release();
    };
  }, [name, attempt]);
  const take = useCallback(() => {
    setHolding('asking');
    setAttempt((before) => before + 1);
  }, []);
  return { holding, take };
};
