import type { Transaction } from '@xiangtong/infrastructure';
import { addMonths, type Month } from '@xiangtong/domain';
import { isSalesLine, readRevisionViews, type RevisionLineView } from '@xiangtong/ledger';
import type { Catalogue, FormVersion, ReportingUnit } from '@xiangtong/reference';
import { SubmissionRepository } from '../../submission/store/submission.repository';
import { destinationLabel } from '../meaning/destinations';

/** A prefilled line: product and destination of last month; the respondent writes the figures. */
export interface TemplateLine {
  readonly product: string;
  readonly destination: string;
  readonly platform: string;
  readonly store: string;
  readonly flow: string;
  readonly unit: string;
  /** Yuan, for comparison only. */
  readonly lastAmount: number;
}

export interface TemplateContent {
  readonly unit: ReportingUnit;
  readonly month: Month;
  readonly form: FormVersion;
  readonly lines: readonly TemplateLine[];
  readonly lists: Readonly<Record<TemplateList, readonly string[]>>;
}

export const templateLists = ['product', 'destination', 'platform', 'unit', 'flow'] as const;
export type TemplateList = (typeof templateLists)[number];

const flowNames = { up: '上行', down: '下行' } as const;

/** The lines of the previous month that wait or are in force, with names instead of codes. */
export const linesOfLastMonth = async (
  manager: Transaction,
  unit: ReportingUnit,
  month: Month,
  catalogue: Catalogue,
): Promise<TemplateLine[]> => {
  const key = { form: 'sales' as const, unitId: unit.id, month: addMonths(month, -1) };
  const submission = await new SubmissionRepository(manager).byUnitMonth(key);
  if (!submission || submission.status === 'withdrawn' || submission.revisionId === null) return [];
  const [revision] = await readRevisionViews(manager, submission.id, submission.revisionId);
  return (revision?.lines ?? []).filter(isSalesLine).map((line) => toTemplateLine(line, catalogue));
};

const toTemplateLine = (line: RevisionLineView, catalogue: Catalogue): TemplateLine => ({
  product: catalogue.products.get(line.product)?.name.zh ?? line.product,
  destination: destinationLabel(line.destination, catalogue.divisions),
  platform: catalogue.platforms.get(line.platform)?.name.zh ?? line.platform,
  store: line.store ?? '',
  flow: flowNames[line.flow],
  unit: catalogue.measures.get(line.unit)?.name.zh ?? line.unit,
  lastAmount: Number(line.amount),
});

/** The choices of the drop-downs. Destinations are the provinces; finer ones may be typed. */
export const listsOf = (catalogue: Catalogue): TemplateContent['lists'] => ({
  product: [...catalogue.products.values()].map(({ name }) => name.zh),
  destination: [...catalogue.divisions.keys()]
    .filter((code) => code.endsWith('0000000000'))
    .map((code) => destinationLabel(code.slice(0, 6), catalogue.divisions)),
  platform: [...catalogue.platforms.values()].map(({ name }) => name.zh),
  unit: [...catalogue.measures.values()].map(({ name }) => name.zh),
  flow: Object.values(flowNames),
});
