import type { Database } from '@xiangtong/infrastructure';
import { prove, type Proof } from '@xiangtong/proof';

/** The proof of ledger, seals and the records beside them. */
export class ProofDesk {
  constructor(private readonly source: Database) {}

  prove(): Promise<Proof> {
    return prove(this.source);
  }
}
