import type { Transaction } from '@xiangtong/infrastructure';
import { addMonths, type Month } from '@xiangtong/domain';
import { isSalesLine, readRevisionViews, type RevisionLineView } from '@xiangtong/ledger';
import { placeNames } from '@xiangtong/naming';
import { placesOf, type Catalogue, type Form, type ReportingUnit } from '@xiangtong/reference';
import { SubmissionRepository } from '../../submission/store/submission.repository';

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
  readonly form: Form['versions'][number];
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
  const placeName = placeNames(placesOf(catalogue), 'zh');
  return (revision?.lines ?? [])
    .filter(isSalesLine)
    .map((line) => toTemplateLine(line, catalogue, placeName));
};

const toTemplateLine = (
  line: RevisionLineView,
  catalogue: Catalogue,
  placeName: (code: string) => string,
): TemplateLine => ({
  product: catalogue.products.get(line.product)?.name.zh ?? line.product,
  destination: placeName(line.destination),
  platform: catalogue.platforms.get(line.platform)?.name.zh ?? line.platform,
  store: line.store ?? '',
  flow: flowNames[line.flow],
  unit: catalogue.measures.get(line.unit)?.name.zh ?? line.unit,
  lastAmount: Number(line.amount),
});

/** The choices of the drop-downs. Destinations are the provinces; finer ones may be typed. */
export const listsOf = (catalogue: Catalogue): TemplateContent['lists'] => ({
  product: [...catalogue.products.values()].map(({ name }) => name.zh),
  destination: placesOf(catalogue)
    .filter(({ code }) => code.endsWith('0000'))
    .map(({ name }) => name.zh),
  platform: [...catalogue.platforms.values()].map(({ name }) => name.zh),
  unit: [...catalogue.measures.values()].map(({ name }) => name.zh),
  flow: Object.values(flowNames),
});
