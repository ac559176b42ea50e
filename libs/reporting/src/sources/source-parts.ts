import type { Language } from '@xiangtong/contracts';
import type { Database } from '@xiangtong/infrastructure';
import type { Cube } from '@xiangtong/analytics';
import { CollectionRecords } from '@xiangtong/collection';
import { ImpactReadModel } from '@xiangtong/impact';
import { LedgerDesk, LedgerReader } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { readPublishedHeadline, type PublishedHeadline } from '../figures/published-headline';
import type { PublishedCells } from './published-cells';
import { readLetterhead } from '../letterhead/letterheads';
import { readPublishedCells } from './read-published-cells';

/** What the figures of reports are read from. */
export interface SourceParts {
  readonly cube: Cube;
  readonly impact: ImpactReadModel;
  readonly reference: ReferenceCatalogue;
  readonly ledger: LedgerReader;
  readonly collection: CollectionRecords;
  readonly proof: Pick<LedgerDesk, 'verify'>;
  /** The name that a county or prefecture signs its documents with, by six digits; null where none is set. */
  readonly bureauName: (division: string) => Promise<string | null>;
  /** The cells of the public editions that readers have. */
  readonly publishedBefore: () => Promise<readonly PublishedCells[]>;
  /** Headline of the edition with this seal, or with its first digits. */
  readonly publishedHeadline: (seal: string, period: string) => Promise<PublishedHeadline | null>;
  /** Where reports are asked for: what everybody has now. */
  readonly editionInForce?: FindEdition;
}

/** Seal of the public edition in force of a report about a place; null if there is none. */
export type FindEdition = (asked: {
  readonly report: string;
  readonly scope: string;
  readonly period: string;
  /** Preferred; figures are the same in every language. */
  readonly language: Language;
}) => Promise<string | null>;

export const createSourceParts = (
  source: Database,
  cube: Cube,
  reference: ReferenceCatalogue,
  editionInForce?: FindEdition,
): SourceParts => ({
  cube,
  reference,
  impact: new ImpactReadModel(source, reference),
  ledger: new LedgerReader(source),
  collection: new CollectionRecords({ source, catalogue: reference }),
  proof: new LedgerDesk(source),
  bureauName: async (division) => (await readLetterhead(source, division)).settings?.issuer ?? null,
  publishedBefore: () => readPublishedCells(source),
  publishedHeadline: (seal, period) => readPublishedHeadline(source, seal, period),
  ...(editionInForce && { editionInForce }),
});
