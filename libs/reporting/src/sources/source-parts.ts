import type { Database } from '@xiangtong/infrastructure';
import type { Cube } from '@xiangtong/analytics';
import { CollectionRecords } from '@xiangtong/collection';
import { ImpactReadModel } from '@xiangtong/impact';
import { LedgerDesk, LedgerReader } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { PublishedCells } from '../disclosure/published-cells';
import { readPublishedCells } from '../run/read-published-cells';

/** What the figures of reports are read from. */
export interface SourceParts {
  readonly cube: Cube;
  readonly impact: ImpactReadModel;
  readonly reference: ReferenceCatalogue;
  readonly ledger: LedgerReader;
  readonly collection: CollectionRecords;
  readonly proof: Pick<LedgerDesk, 'verify'>;
  /** The cells of the public editions that readers have. */
  readonly publishedBefore: () => Promise<readonly PublishedCells[]>;
}

export const createSourceParts = (
  source: Database,
  cube: Cube,
  reference: ReferenceCatalogue,
): SourceParts => ({
  cube,
  reference,
  impact: new ImpactReadModel(source, reference),
  ledger: new LedgerReader(source),
  collection: new CollectionRecords({ source, catalogue: reference }),
  proof: new LedgerDesk(source),
  publishedBefore: () => readPublishedCells(source),
});
