import type { ImpactImportReport, ImpactSummary } from '@xiangtong/contracts';
import { everything, type Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  registerTestUnits,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  BenefitList,
  HouseholdList,
  importBenefits,
  importHouseholds,
  ImpactReadModel,
  type ImportBenefitsOptions,
  type ImportContent,
  type ImportHouseholdsOptions,
  type LargestAmounts,
} from '../../src';

/** Who looks at the lists of a test. */
export const look = { username: 'officer', purpose: '核对', at: new Date('2020-02-05T02:00:00.000Z') };

export const testSecrets = ['a county secret of the tests, long enough'];

export interface ImpactFixture {
  readonly source: DataSource;
  readonly reference: ReferenceCatalogue;
  readonly householdList: HouseholdList;
  readonly benefitList: BenefitList;
  households(content: ImportContent, options?: Partial<ImportHouseholdsOptions>): Promise<ImpactImportReport>;
  benefits(content: ImportContent, options?: Partial<ImportBenefitsOptions>): Promise<ImpactImportReport>;
  summary(period: string, scope: string, caller?: Scope): Promise<ImpactSummary>;
  largest(period: string, scope: string): Promise<LargestAmounts>;
  count(table: string): Promise<number>;
  /** Every text and bytea value of the database as one text; bytea as text and as hex. */
  dump(): Promise<string>;
  /** Changes what no right of the service reaches, as somebody with access to the server could. */
  tamper(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** A clone of the template with the test villages and the park; the clock stands in February 2020. */
export const openImpact = async (): Promise<ImpactFixture> => {
  const database = await createTestDatabase();
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  const reference = new ReferenceCatalogue(source);
  const model = new ImpactReadModel(source, reference);
  const recorder = { recordedBy: 'officer', now: new Date('2020-02-05T02:00:00.000Z') };
  return {
    source,
    reference,
    householdList: new HouseholdList(source, reference),
    benefitList: new BenefitList(source, reference),
    households: (content, options) =>
      importHouseholds(source, testSecrets, content, { ...recorder, ...options }),
    benefits: (content, options) => importBenefits(source, testSecrets, content, { ...recorder, ...options }),
    summary: (period, scope, caller = everything) => model.summary({ period, scope }, caller),
    largest: async (period, scope) => (await model.summaryWithLargest({ period, scope }, everything)).largest,
    count: async (table) =>
      (await source.query<{ count: number }[]>(`select count(*) from ${table}`))[0]!.count,
    dump: async () => {
      const owner = await openOwnerSource(database);
      try {
        return await dumpTexts(owner);
      } finally {
        await owner.destroy();
      }
    },
    tamper: async (statement) => {
      const owner = await openOwnerSource(database);
      await owner.transaction(async (manager) => {
        await manager.query('set local session_replication_role = replica');
        await manager.query(statement);
      });
      await owner.destroy();
    },
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
}

const dumpTexts = async (source: DataSource): Promise<string> => {
  const columns = await source.query<ColumnRow[]>(
    `select table_name, column_name, data_type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'bytea', 'json', 'jsonb', 'ARRAY', 'character varying')
       and table_name <> 'division'`,
  );
  const parts: string[] = [];
  for (const { table_name, column_name, data_type } of columns) {
    const column = `"${column_name}"`;
    const text =
      data_type === 'bytea'
        ? `encode(${column}, 'escape') || ' ' || encode(${column}, 'hex')`
        : `${column}::text`;
    const [row] = await source.query<{ text: string | null }[]>(
      `select string_agg(${text}, chr(10)) as text from "${table_name}"`,
    );
    parts.push(`${table_name}.${column_name}\n${row?.text ?? ''}`);
  }
  return parts.join('\n');
};

/** The mistakes of a refused import as `[row or path, column, code]`. */
export const mistakesOf = async (attempt: Promise<unknown>): Promise<unknown[]> => {
  const error = await attempt.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof DomainError))
    throw new Error('the import was not refused as it should be', { cause: error });
  return error.mistakes.map(({ row, path, column, code }) => [path ?? row, ...(path ? [] : [column]), code]);
};

export const householdHead =
  'id_number,key,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income';
export const benefitHead = 'month,id_number,key,person,source_unit,mechanism,gross,cost,status,voucher';

export const csv = (head: string, ...rows: readonly string[]): string => [head, ...rows, ''].join('\n');
