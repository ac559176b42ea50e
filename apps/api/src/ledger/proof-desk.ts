import { prove, type Proof } from '@xiangtong/proof';
import type { DataSource } from 'typeorm';

/** The proof of ledger, seals and the records beside them. */
export class ProofDesk {
  constructor(private readonly source: DataSource) {}

  prove(): Promise<Proof> {
    return prove(this.source);
  }
}
