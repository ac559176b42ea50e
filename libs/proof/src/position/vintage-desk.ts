import { invalidQuery, vintageTable, type TimelessQuery, type VintageReader } from '@xiangtong/analytics';
import type { VintageTable } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { toCubeScope } from '@xiangtong/reporting';
import { readBody } from './analysis-body';
import { askedVintages, type VintageParts } from './asked-vintages';
import type { EditionReader } from '../publish/edition-list';

const fields = ['measure', 'period', 'where', 'positions'];

/** Figures of months as of several ledger positions. */
export class VintageDesk {
  constructor(
    private readonly vintages: VintageReader,
    private readonly parts: VintageParts,
  ) {}

  /** Throws CUBE.INVALID with all mistakes. */
  async triangle(body: unknown, caller: EditionReader): Promise<VintageTable> {
    const { fields: asked, mistakes } = readBody(body, fields);
    // The reader validates its input; nothing else relies on its types.
    const query = asked as unknown as TimelessQuery;
    const period = typeof query.period === 'string' ? parsePeriod(query.period) : null;
    const found = await askedVintages(this.parts, asked['positions'], period, caller);
    const scope = toCubeScope(caller.scope);
    const wrong = [...mistakes, ...found.mistakes];
    if (wrong.length > 0) throw invalidQuery([...wrong, ...(await this.vintages.check(query, scope))]);
    const seqs = found.vintages.map(({ seq }) => seq);
    return vintageTable(await this.vintages.triangle(query, seqs, scope), { ...query, ...found });
  }
}
