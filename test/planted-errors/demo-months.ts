import { join } from 'node:path';
import { parseMonth, parseQuantity, parseYuan, toBaseUnit, type Month } from '@xiangtong/domain';
import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import type { FiguresToCheck } from '../../libs/collection/bench';
import { batches, buildWorld } from '../../seeds/guiyang';
import type { Product } from '../../seeds/guiyang/reference';

/** First reports of one month, in the order of the demo data; without corrections. */
interface DemoMonth {
  readonly month: Month;
  readonly reports: readonly FiguresToCheck[];
}

export interface DemoReports {
  readonly months: readonly DemoMonth[];
  readonly products: ReadonlyMap<string, Product>;
}

/** The demo data set in the form of the checks, made in memory. */
export const demoReports = (): DemoReports => {
  const world = buildWorld(join(__dirname, '..', '..', 'seeds'));
  const products = new Map(world.reference.products.map((product) => [product.code, product]));
  const units = new Map(world.units.map((unit) => [unit.code, { id: unit.index, division: unit.division }]));
  const months = new Map<Month, FiguresToCheck[]>();
  for (const batch of batches(world)) {
    if (!batch.file.startsWith('submissions')) continue;
    for (const submission of batch.submissions()) {
      const figures = figuresOf(submission, units.get(submission.unit)!, products);
      const own = months.get(figures.month);
      if (own) own.push(figures);
      else months.set(figures.month, [figures]);
    }
  }
  return { months: [...months].map(([month, reports]) => ({ month, reports })), products };
};

const figuresOf = (
  { period, lines }: SubmissionInput,
  unit: FiguresToCheck['unit'],
  products: ReadonlyMap<string, Product>,
): FiguresToCheck => {
  const checked = lines.map((line) => lineOf(line, products.get(line.product)!));
  return {
    form: 'sales',
    unit,
    month: parseMonth(period)!,
    lines: checked,
    totalFen: checked.reduce((sum, { amount }) => sum + amount, 0),
    explanations: null,
  };
};

const lineOf = (line: SalesLineInput, product: Product): FiguresToCheck['lines'][number] => {
  const reported = parseQuantity(line.quantity)!;
  const factor = product.units.find(({ unit }) => unit === line.unit)?.factor ?? 1_000_000;
  return {
    product: { id: product.index, code: product.code },
    destination: Number(line.destination),
    platform: { id: 1, code: line.platform },
    store: line.store ?? null,
    flow: line.flow ?? 'up',
    quantity: toBaseUnit(reported, factor),
    amount: parseYuan(line.amount)!,
    orders: line.orders,
    refund: null,
    measure: line.unit ?? product.baseUnit,
    reportedQuantity: reported,
  };
};
