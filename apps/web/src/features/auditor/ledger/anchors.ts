/** A position of the chain that was written down elsewhere. */
export interface Anchor {
  readonly name: string;
  readonly seq: number;
  readonly hash: string;
  /** Root of the chain at the size of a checkpoint, whose hash is a root; null where the chain is shorter. */
  readonly root?: string | null;
}

export type AnchorFinding = 'agrees' | 'differs' | 'cut-off';

/** Whether the chain still passes through the position. */
export const findingOf = ({ seq, hash, root }: Anchor, hashes: readonly string[]): AnchorFinding => {
  const found = root === undefined ? hashes[seq] : root;
  if (found === undefined || found === null) return 'cut-off';
  return found === hash ? 'agrees' : 'differs';
};

interface HeadFile {
  readonly seq: number;
  readonly hash: string;
  readonly seals: readonly { readonly sealHash: string; readonly seq: number; readonly ledgerHash: string }[];
}

const isPosition = (value: unknown): value is { seq: number; hash: string } =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as { seq?: unknown }).seq) &&
  /^[0-9a-f]{64}$/.test(String((value as { hash?: unknown }).hash));

/** Positions in a file of `GET /ledger/head`; null when it is none. */
export const anchorsIn = (text: string, name: string): readonly Anchor[] | null => {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPosition(head)) return null;
  const { seq, hash } = head;
  const seals = Array.isArray((head as Partial<HeadFile>).seals) ? (head as HeadFile).seals : [];
  return [{ name, seq, hash }, ...sealAnchors(seals, name)];
};

/** Positions that published seals pin. */
export const sealAnchors = (seals: HeadFile['seals'], name: string): readonly Anchor[] =>
  seals
    .filter(({ seq, ledgerHash }) => isPosition({ seq, hash: ledgerHash }))
    .map(({ sealHash, seq, ledgerHash }) => ({
      name: `${name} · ${String(sealHash).slice(0, 8)}`,
      seq,
      hash: ledgerHash,
    }));
