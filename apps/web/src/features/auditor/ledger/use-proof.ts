import { useRef, useState } from 'react';
import type { ProofMessage } from './ledger-worker';
import { proveLedger } from './prove-ledger';

export interface LedgerProof {
  readonly state: 'idle' | 'working' | 'done' | 'failed';
  readonly proof: ProofMessage | null;
  readonly problem: unknown;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The verification in the browser, started and stopped by its reader. */
export const useProof = (): LedgerProof => {
  const [state, setState] = useState<LedgerProof['state']>('idle');
  const [proof, setProof] = useState<ProofMessage | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);

  const run = async (): Promise<void> => {
    const own = new AbortController();
    abort.current = own;
    setState('working');
    setProof(null);
    try {
      setProof(await proveLedger(own.signal, setProof));
      setState('done');
    } catch (failure) {
      if (own.signal.aborted) return setState('idle');
      setProblem(failure);
      setState('failed');
    }
  };
  return { state, proof, problem, start: () => void run(), stop: () => abort.current?.abort() };
};
