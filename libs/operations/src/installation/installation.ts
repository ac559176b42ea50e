import { statfs } from 'node:fs/promises';
import type { Engine } from '@xiangtong/analytics';
import type { Instant } from '@xiangtong/contracts';
import { poolState, readBuild, type Config, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import type { DeliveryList } from '@xiangtong/notifications';
import { CheckpointStore } from '@xiangtong/proof';
import { waitingRuns } from '@xiangtong/reporting';
import type { CertificateStanding, CertificateWatch } from '../watch/certificate-watch';

/** State of the installation, for its administrator. */
export interface InstallationResponse {
  readonly version: string;
  /** Of the sources it was built from; null where it is not known. */
  readonly commit: string | null;
  readonly node: string;
  readonly postgres: string;
  readonly isEmbedded: boolean;
  /** Start of this process. */
  readonly startedAt: Instant;
  readonly disk: { readonly freeBytes: number; readonly marginBytes: number };
  readonly connections: { readonly busy: number; readonly limit: number; readonly waiting: number };
  readonly ledger: { readonly entries: number; readonly shown: number };
  readonly checkpoint: { readonly entries: number; readonly madeAt: Instant } | null;
  readonly runs: {
    readonly queued: number;
    readonly running: number;
    readonly oldestQueuedAt: Instant | null;
  };
  readonly deliveries: { readonly waiting: number; readonly dead: number };
  /** What answers at PUBLIC_URL; null where that is no address with https. */
  readonly certificate: CertificateStanding | null;
}

const MEGABYTE = 1024 * 1024;

export class Installation {
  constructor(
    private readonly source: Database,
    private readonly config: Pick<Config, 'database' | 'dataDirectory' | 'disk'>,
    private readonly engine: Pick<Engine, 'currentSeq'>,
    private readonly deliveries: DeliveryList,
    private readonly certificate: Pick<CertificateWatch, 'standing'>,
  ) {}

  async state(): Promise<InstallationResponse> {
    const [row] = await this.source.query<{ version: string }[]>(
      `select current_setting('server_version') as version`,
    );
    const { waiting, dead } = await this.deliveries.page({ limit: 1 });
    const { oldestQueuedAt, hasMade: _, ...runs } = await waitingRuns(this.source);
    return {
      ...readBuild(),
      node: process.version,
      postgres: row!.version,
      isEmbedded: this.config.database.url === null,
      startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
      ...(await this.resources()),
      ...(await this.records()),
      runs: { ...runs, oldestQueuedAt: oldestQueuedAt?.toISOString() ?? null },
      deliveries: { waiting, dead },
      certificate: this.certificate.standing,
    };
  }

  private async resources(): Promise<Pick<InstallationResponse, 'disk' | 'connections'>> {
    const { bavail, bsize } = await statfs(this.config.dataDirectory);
    const { open, idle, waiting } = poolState(this.source);
    return {
      disk: { freeBytes: bavail * bsize, marginBytes: this.config.disk.marginMegabytes * MEGABYTE },
      connections: { busy: open - idle, limit: this.config.database.poolSize, waiting },
    };
  }

  private async records(): Promise<Pick<InstallationResponse, 'ledger' | 'checkpoint'>> {
    const { seq } = await new LedgerReader(this.source).head();
    const newest = await new CheckpointStore(this.source).newest();
    return {
      ledger: { entries: seq, shown: this.engine.currentSeq },
      checkpoint: newest && { entries: newest.size, madeAt: newest.madeAt.toISOString() },
    };
  }
}
