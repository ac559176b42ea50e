import { prove, type Proof } from '@xiangtong/proof';
import type { DataSource } from 'typeorm';

/** The proof of the whole: ledger, seals, and what is recorded beside them. */
export class ProofDesk {
  constructor(private readonly source: DataSource) {}

  prove(): Promise<Proof> {
    return prove(this.source);
  }
}
