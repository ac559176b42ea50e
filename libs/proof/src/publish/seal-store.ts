import type { ReportDocument, FigureChange, SealManifest } from '@xiangtong/contracts';
import type { Database, Transaction } from '@xiangtong/infrastructure';
import { canonicalJson, sha256 } from '@xiangtong/documents';
import type { Confirmation } from './confirmation';

/** A published edition. */
export interface SealedReport {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly document: ReportDocument;
  readonly changes: readonly FigureChange[];
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** End of the embargo, before which only the publisher sees figures. */
  readonly embargoUntil: Date | null;
}

const sealed = `select seal, manifest, document, changes, published_by as "publishedBy", published_at as "publishedAt",
  embargo_until as "embargoUntil" from seal`;

/** The common key of all editions of one report. */
const seriesOf = ({ report, parameters }: SealManifest): string => canonicalJson([report, parameters]);

/** The published editions, kept for ever. */
export class SealStore {
  constructor(private readonly queries: Pick<Database | Transaction, 'query'>) {}

  find(seal: string): Promise<SealedReport | null> {
    return this.one('seal = $1', seal);
  }

  /** The edition with exactly this content, no matter which edition it replaced. */
  findSame(first: SealManifest): Promise<SealedReport | null> {
    return this.one('contents = $1', sha256(canonicalJson(first)));
  }

  newestOf(manifest: SealManifest): Promise<SealedReport | null> {
    return this.one('series = $1 order by edition desc limit 1', seriesOf(manifest));
  }

  private async one(condition: string, value: string): Promise<SealedReport | null> {
    const [row] = await this.queries.query<SealedReport[]>(`${sealed} where ${condition}`, [value]);
    return row ?? null;
  }

  async replacedBy(seal: string): Promise<string | null> {
    const [row] = await this.queries.query<{ seal: string }[]>('select seal from seal where replaces = $1', [
      seal,
    ]);
    return row?.seal ?? null;
  }

  /** Keeps other transactions from publishing an edition of this report until this one ends. */
  async lockSeries(manifest: SealManifest): Promise<void> {
    await this.queries.query('select pg_advisory_xact_lock(hashtextextended($1, 15))', [seriesOf(manifest)]);
  }

  /** `first` is the manifest for a first edition. */
  async add(report: SealedReport, first: SealManifest): Promise<void> {
    const { seal, manifest, document, changes, publishedBy, publishedAt, embargoUntil } = report;
    await this.queries.query(
      `insert into seal (seal, contents, series, edition, replaces, manifest, document, changes, published_by, published_at, embargo_until)
       values ($1, $2, $3, (select coalesce(max(edition), 0) + 1 from seal where series = $3), $4, $5, $6, $7, $8, $9, $10)`,
      [
        seal,
        sha256(canonicalJson(first)),
        seriesOf(manifest),
        manifest.replaces?.seal ?? null,
        canonicalJson(manifest),
        canonicalJson(document),
        canonicalJson(changes),
        publishedBy,
        publishedAt,
        embargoUntil,
      ],
    );
  }

  async addConfirmation(seal: string, { kind, at }: Confirmation): Promise<void> {
    await this.queries.query('insert into seal_confirmation (seal, kind, confirmed_at) values ($1, $2, $3)', [
      seal,
      kind,
      at,
    ]);
  }

  /** The note that the key of the ledger has signed about the edition; null until it has. */
  async signature(seal: string): Promise<string | null> {
    const [row] = await this.queries.query<{ note: string }[]>(
      'select note from seal_signature where seal = $1',
      [seal],
    );
    return row?.note ?? null;
  }

  async addFiles(seal: string, digests: readonly string[]): Promise<void> {
    await this.queries.query(
      'insert into sealed_file (seal, digest) select $1, unnest($2::text[]) on conflict do nothing',
      [seal, digests],
    );
  }

  async fileDigests(seal: string): Promise<ReadonlySet<string>> {
    const rows = await this.queries.query<{ digest: string }[]>(
      'select digest from sealed_file where seal = $1',
      [seal],
    );
    return new Set(rows.map(({ digest }) => digest));
  }
}
