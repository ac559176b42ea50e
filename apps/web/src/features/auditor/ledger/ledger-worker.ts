import { ChainProof, type ChainFault, type ChainPart } from './chain-proof';

/** A part of the chain, in order; the last one of all is empty. */
export interface ChainMessage {
  readonly parts: readonly ChainPart[];
}

export interface ProofMessage {
  readonly entries: number;
  readonly own: number;
  readonly head: string;
  readonly faults: readonly ChainFault[];
  /** Hashes by position, from 1; only with the last part. */
  readonly hashes: readonly string[] | null;
}

const proof = new ChainProof();

/** One part after the other, whatever they take. */
let work: Promise<void> = Promise.resolve();

const answer = (isLast: boolean): void => {
  const { entries, own, head, faults, hashes } = proof;
  const message: ProofMessage = { entries, own, head, faults, hashes: isLast ? hashes : null };
  self.postMessage(message);
};

self.onmessage = ({ data: { parts } }: MessageEvent<ChainMessage>): void => {
  work = work.then(() => proof.take(parts)).then(() => answer(parts.length === 0));
};
