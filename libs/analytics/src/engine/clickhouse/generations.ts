import { readMark, type Mark } from './load';
import { createTables, generationStatements, onCluster, SCHEMA_VERSION } from './schema';
import type { Store } from './store';

/** One complete set of tables, in a database of its own. */
export interface Generation {
  readonly number: number;
  readonly store: Store;
}

/** The sets of tables beside the database that names them: readers take the newest, a rebuild makes the next one. */
export class Generations {
  private known: Generation | undefined;

  /** `server` has no database; `name` is that of the configuration. */
  constructor(
    private readonly server: Store,
    private readonly name: string,
    private readonly cluster: string | null,
  ) {}

  async prepare(): Promise<void> {
    await this.makeDatabase(this.name);
    const place = { database: this.name, cluster: this.cluster };
    for (const statement of generationStatements(place)) await this.server.command(statement);
  }

  /** Whether the server answers. */
  answer(): Promise<boolean> {
    return this.server.rows('select 1').then(
      () => true,
      () => false,
    );
  }

  /** Null before the first one is complete. */
  async newest(): Promise<Generation | null> {
    const [row] = await this.server.rows<{ number: bigint }>(
      `select number from ${this.name}.generation where schema_version = ${SCHEMA_VERSION} order by number desc limit 1`,
    );
    return row ? this.of(Number(row.number)) : null;
  }

  /** The set after the newest: empty, or as far as another process has come. */
  async next(): Promise<Generation> {
    const newest = await this.newest();
    const next = this.at((newest?.number ?? 0) + 1);
    await this.makeDatabase(next.store.database!);
    await createTables(next.store, this.cluster);
    return next;
  }

  /** From now on readers take this one. The one before it stays for those that read it now. */
  async publish({ number, store }: Generation): Promise<void> {
    await this.server.command(`insert into ${this.name}.generation values (${SCHEMA_VERSION}, ${number})`);
    await store.close();
    if (number > 2) await this.drop(this.at(number - 2));
  }

  async drop({ store }: Generation): Promise<void> {
    await this.server.command(
      `drop database if exists ${store.database}${onCluster(this.cluster)}${this.cluster === null ? '' : ' sync'}`,
    );
    await store.close();
  }

  markOf({ store }: Generation): Promise<Mark> {
    return readMark(store);
  }

  async bytes({ store }: Generation): Promise<number> {
    const [row] = await this.server.rows<{ bytes: bigint | null }>(
      `select sum(bytes_on_disk) as bytes from ${this.parts()} where active and database = '${store.database}'`,
    );
    return Number(row?.bytes ?? 0);
  }

  private parts(): string {
    return this.cluster === null ? 'system.parts' : `clusterAllReplicas(${this.cluster}, system.parts)`;
  }

  private makeDatabase(name: string): Promise<void> {
    return this.server.command(`create database if not exists ${name}${onCluster(this.cluster)}`);
  }

  async close(): Promise<void> {
    await this.known?.store.close();
    await this.server.close();
  }

  /** One client for each set of tables, as long as it is the newest. */
  private of(number: number): Generation {
    if (this.known?.number !== number) this.known = this.at(number);
    return this.known;
  }

  private at(number: number): Generation {
    return { number, store: this.server.in(`${this.name}_v${SCHEMA_VERSION}_${number}`) };
  }
}
