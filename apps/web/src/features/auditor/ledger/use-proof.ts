import { useRef, useState } from 'react';
import { client } from '../../../api/client';
import type { ChainMessage, ProofMessage } from './ledger-worker';

const PART = 5_000;

interface WorkerDesk {
  send: (message: ChainMessage) => Promise<ProofMessage>;
  end: () => void;
}

const openWorker = (): WorkerDesk => {
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message) =>
      new Promise((done, fail) => {
        worker.onmessage = ({ data }: MessageEvent<ProofMessage>) => done(data);
        worker.onerror = ({ message: words }) => fail(new Error(words));
        worker.postMessage(message);
      }),
    end: () => worker.terminate(),
  };
};

/** Reads the whole chain and has it recomputed beside the page; `onProgress` hears how far it has come. */
const proveLedger = async (
  signal: AbortSignal,
  onProgress: (proof: ProofMessage) => void,
): Promise<ProofMessage> => {
  const { send, end } = openWorker();
  try {
    for (let cursor: string | null | undefined; ;) {
      const { data } = await client.GET('/api/v1/ledger/chain', {
        params: { query: { ...(cursor && { cursor }), limit: PART } },
        signal,
      });
      const proof = await send({ parts: data?.items ?? [] });
      if (proof.hashes) return proof;
      onProgress(proof);
      cursor = data?.next;
      if (!cursor) return await send({ parts: [] });
    }
  } finally {
    end();
  }
};

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
