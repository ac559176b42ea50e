import type { components } from '../../../api/schema';
import { bytesOfHex, finishHash, hexOf } from './sha256-tail';

export type LedgerEntry = components['schemas']['LedgerEntryView'];
export type ImportEntry = components['schemas']['ImportEntryView'];
type AnyEntry = LedgerEntry | ImportEntry;
export type ChainPart = components['schemas']['ExcerptEntry'];
type ChainLink = components['schemas']['ChainLink'];

/** What is wrong with an entry: one before it is gone, it continues another chain, or it hashes to something else. */
export type ChainFault = { readonly seq: number; readonly kind: 'missing' | 'broken' | 'changed' };

/** What the first entry continues. */
const GENESIS = '0'.repeat(64);
const BLOCK_BYTES = 64;
/** The hash before, a quote and a bracket: how the text of every entry ends. */
const END_BYTES = 66;
/** Half of a hash: a block with more than that of the hash before in it is kept back. */
const HALF_DIGITS = 32;
/** Enough to see what happened; after one change everything that follows may be wrong. */
const MOST_FAULTS = 100;

const encoder = new TextEncoder();

export const sha256 = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));

/** What an import hashes; it names no household. */
const importText = (entry: ImportEntry, previous: string): string =>
  JSON.stringify([
    'xiangtong.import/1',
    entry.seq,
    entry.kind,
    entry.subject,
    entry.place,
    entry.rows,
    entry.created,
    entry.updated,
    entry.contentHash,
    entry.actor,
    entry.recordedAt,
    previous,
  ]);

/** What an entry hashes: its fields and, last, the hash before it (formats `xiangtong.entry/1`, `xiangtong.import/1`). */
export const entryText = (entry: AnyEntry, previous: string): string =>
  entry.kind === 'import' ? importText(entry, previous) : revisionText(entry, previous);

const revisionText = (entry: LedgerEntry, previous: string): string =>
  JSON.stringify([
    'xiangtong.entry/1',
    entry.seq,
    entry.kind,
    entry.form,
    entry.unit,
    entry.period,
    entry.submission,
    entry.revision,
    entry.contentHash,
    entry.actor,
    entry.reason,
    entry.recordedAt,
    previous,
  ]);

const isLink = (part: ChainPart): part is ChainLink => 'state' in part;

/** A link tells nothing of its entry but where SHA-256 stood before the hash before; see docs/adr/0022. */
const linkHash = ({ state, length, shown }: ChainLink, previous: string): string | null => {
  const digits = length - END_BYTES;
  const before = digits % BLOCK_BYTES;
  const keptBack = digits - before + (before < HALF_DIGITS ? 0 : BLOCK_BYTES);
  const visible = bytesOfHex(shown);
  if (visible.length !== Math.max(0, digits - keptBack)) return null;
  const end = encoder.encode(`${previous.slice(Math.max(0, keptBack - digits))}"]`);
  const rest = new Uint8Array(visible.length + end.length);
  rest.set(visible);
  rest.set(end, visible.length);
  return finishHash(state, rest, length);
};

const hashOf = (part: ChainPart, previous: string): Promise<string | null> | string | null =>
  isLink(part) ? linkHash(part, previous) : sha256(entryText(part, previous));

/** Recomputes the chain from its first entry on, as the parts come in. Nothing that was stored as a result is believed. */
export class ChainProof {
  readonly faults: ChainFault[] = [];
  /** Hashes by position, from 1, as the service gives them. */
  readonly hashes: string[] = [GENESIS];
  own = 0;

  get entries(): number {
    return this.hashes.length - 1;
  }

  get head(): string {
    return this.hashes.at(-1) ?? GENESIS;
  }

  async take(parts: readonly ChainPart[]): Promise<void> {
    for (const part of parts) {
      const kind = await this.faultOf(part);
      if (kind && this.faults.length < MOST_FAULTS) this.faults.push({ seq: part.seq, kind });
      if (!isLink(part)) this.own += 1;
      this.hashes.push(part.hash);
    }
  }

  private async faultOf(part: ChainPart): Promise<ChainFault['kind'] | null> {
    const previous = this.head;
    if (part.seq !== this.hashes.length) return 'missing';
    if (!isLink(part) && part.previousHash !== previous) return 'broken';
    return (await hashOf(part, previous)) === part.hash ? null : 'changed';
  }
}
