import { DomainError } from '@xiangtong/infrastructure';
import { type ReportingUnit, productRelation, lockUnit } from '@xiangtong/reference';
import { inTransaction, type WorkflowDependencies } from '../workflow/workflow-tools';
import type { Actor } from '../submission/submission';
import { parseTitles, type ProductTitle } from './parse-titles';

/**
 * Which product a unit means by each shop title. Remembered so that next month's exports need no new mapping; only the
 * respondents of the unit can read and set it.
 */
export class ProductTitles {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  /** The unit's titles, sorted. */
  async list(actor: Actor, unitCode: string): Promise<ProductTitle[]> {
    return this.titlesOf(await this.ownUnit(actor, unitCode));
  }

  /** Title → product code, for the reader of order exports. */
  async mapping(actor: Actor, unitCode: string): Promise<Readonly<Record<string, string>>> {
    const titles = await this.list(actor, unitCode);
    return Object.fromEntries(titles.map(({ title, product }) => [title, product]));
  }

  /** Replaces the whole list. Throws TITLE.INVALID with every mistake and then stores nothing. */
  async replace(actor: Actor, unitCode: string, input: unknown): Promise<ProductTitle[]> {
    const unit = await this.ownUnit(actor, unitCode);
    const { source, catalogue, clock } = this.dependencies;
    const { products } = await catalogue.current();
    const titles = parseTitles(input, (code) => products.has(code));
    await inTransaction(source, async (manager) => {
      await lockUnit(manager, unit.id);
      await manager.query('delete from product_title where unit_id = $1', [unit.id]);
      await manager.query(
        `insert into product_title (unit_id, title, product_id, set_by, set_at)
         select $1, title, product, $4, $5 from unnest($2::text[], $3::int[]) as given (title, product)`,
        [
          unit.id,
          titles.map(({ title }) => title),
          titles.map(({ product }) => products.get(product)!.id),
          actor.username,
          clock.now(),
        ],
      );
    });
    return this.titlesOf(unit);
  }

  private titlesOf(unit: ReportingUnit): Promise<ProductTitle[]> {
    return this.dependencies.source.query<ProductTitle[]>(
      `select title, product.code as product from product_title join ${productRelation} product on product.id = product_id
       where unit_id = $1 order by title collate "C"`,
      [unit.id],
    );
  }

  private async ownUnit(actor: Actor, code: string): Promise<ReportingUnit> {
    const unit = (await this.dependencies.catalogue.current()).units.get(code);
    if (!unit || !actor.mayRespondFor(unit))
      throw new DomainError('UNIT.NOT_FOUND', { code: code.slice(0, 64) });
    return unit;
  }
}
