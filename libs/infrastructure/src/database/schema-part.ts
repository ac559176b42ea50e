import type { DataSource } from 'typeorm';
import type { Queries } from './database';

/** One step of the schema, taken by its owner. The database stores the name. */
export interface Migration {
  readonly name: string;
  up(runner: Queries): Promise<void>;
  down(runner: Queries): Promise<void>;
}

type MigrationClass = new () => Migration;
type EntityClass = new () => object;

/** What a lib keeps in the database. */
export interface SchemaPart {
  /** No other lib names them in its SQL. */
  readonly tables: readonly string[];
  /** One that changes tables of several libs belongs to the last of them. */
  readonly migrations: readonly MigrationClass[];
  readonly entities?: readonly EntityClass[];
  /** Tables that are in no backup, with the reason. */
  readonly notInBackups?: Readonly<Record<string, string>>;
  /** Tables that have rows in a freshly migrated database. */
  readonly filledByMigrations?: readonly string[];
  /** A statement that follows the restoring of a backup. */
  readonly afterRestore?: string;
  /** Brings the schema of a library to its version: as the owner, after the migrations, for the role of the service. */
  readonly install?: (owner: DataSource, role: string) => Promise<void>;
}

/** What the product keeps in the database. */
export interface Schema {
  /** Sorted in the order in which they run. */
  readonly migrations: readonly MigrationClass[];
  readonly migrationNames: readonly string[];
  readonly entities: EntityClass[];
  readonly notInBackups: Readonly<Record<string, string>>;
  readonly filledByMigrations: readonly string[];
  readonly afterRestore: readonly string[];
  readonly installs: readonly NonNullable<SchemaPart['install']>[];
}

/** The number at the end of the name. */
const numberOf = ({ name }: Migration): number => Number(/\d+$/.exec(name)![0]);

export const togetherSchema = (parts: readonly SchemaPart[]): Schema => {
  const steps = parts
    .flatMap(({ migrations }) => migrations.map((Step) => ({ Step, migration: new Step() })))
    .sort((one, other) => numberOf(one.migration) - numberOf(other.migration));
  return {
    migrations: steps.map(({ Step }) => Step),
    migrationNames: steps.map(({ migration }) => migration.name),
    entities: parts.flatMap(({ entities }) => entities ?? []),
    notInBackups: Object.assign({}, ...parts.map(({ notInBackups }) => notInBackups)) as Record<
      string,
      string
    >,
    filledByMigrations: parts.flatMap(({ filledByMigrations }) => filledByMigrations ?? []),
    afterRestore: parts.flatMap(({ afterRestore }) => afterRestore ?? []),
    installs: parts.flatMap(({ install }) => install ?? []),
  };
};
