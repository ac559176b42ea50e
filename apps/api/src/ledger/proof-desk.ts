import type { Database } from '@xiangtong/infrastructure';
import { prove, type Proof } from '@xiangtong/proof';

/** The proof of the whole: ledger, seals, and what is recorded beside them. */
export class ProofDesk {
  constructor(private readonly source: Database) {}

  prove(): Promise<Proof> {
    return prove(this.source);
  }
}
