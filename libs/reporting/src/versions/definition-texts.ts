import type { DefinitionText } from '@xiangtong/contracts';
import type { Database, Queries } from '@xiangtong/infrastructure';
import type { ReportComposer } from '../compose/report-composer';
import type { KeepableDefinition } from '../definition/load-definitions';
import type { ReportDefinition } from '../definition/report-definition';

/** Keeps the text of a definition for ever, once. */
export const keepText = async (
  queries: Queries,
  { id, digest, files }: KeepableDefinition,
  at: Date,
): Promise<void> => {
  await queries.query(
    `insert into report_definition_text (digest, report, files, kept_at) values ($1, $2, $3, $4)
     on conflict (digest) do nothing`,
    [digest, id, JSON.stringify(files), at],
  );
};

/** Keeps the texts of runs made before texts were kept: the product may still have what they were made with. */
export const keepUsedTexts = async (
  source: Database,
  shipped: Iterable<KeepableDefinition>,
  at: Date,
): Promise<void> => {
  const definitions = [...shipped];
  const lost = await source.query<{ digest: string }[]>(
    `select distinct definition as digest from report_run
     where definition = any($1)
       and not exists (select from report_definition_text text where text.digest = report_run.definition)`,
    [definitions.map(({ digest }) => digest)],
  );
  for (const definition of definitions.filter((one) => lost.some(({ digest }) => digest === one.digest)))
    await keepText(source, definition, at);
};

export const findText = async (queries: Queries, digest: string): Promise<DefinitionText | null> => {
  const [row] = await queries.query<{ files: DefinitionText }[]>(
    'select files from report_definition_text where digest = $1',
    [digest],
  );
  return row?.files ?? null;
};

/** Definitions that are read again and again: reading one takes a tenth of a second. */
const MOST_KEPT = 40;

/** Definitions out of the database, by the hash of their text: they never change. */
export class DefinitionTexts {
  private readonly read = new Map<string, ReportDefinition>();

  constructor(
    private readonly source: Database,
    private readonly composer: ReportComposer,
  ) {}

  /** Null for a text that is not kept. Throws DefinitionError for one that this release cannot read any more. */
  async find(report: string, digest: string): Promise<ReportDefinition | null> {
    const known = this.read.get(digest);
    if (known) return known;
    const files = await findText(this.source, digest);
    if (!files) return null;
    const definition = await this.composer.read(report, files);
    this.read.set(digest, definition);
    const [oldest] = this.read.keys();
    if (this.read.size > MOST_KEPT && oldest !== undefined) this.read.delete(oldest);
    return definition;
  }

  /** The definition whose hash begins with these digits, as an address has them; null if there is none, or several. */
  async marked(report: string, mark: string): Promise<ReportDefinition | null> {
    const rows = await this.source.query<{ digest: string }[]>(
      'select digest from report_definition_text where report = $1 and left(digest, 8) = $2 limit 2',
      [report, mark],
    );
    const [only] = rows;
    return only && rows.length === 1 ? this.find(report, only.digest) : null;
  }
}
