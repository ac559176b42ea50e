import type { ReactElement } from 'react';
import { salesLineKey, type SalesLineInput, type UnfinishedRow } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { forgetDraft } from '../../../../offline/kept-drafts';
import type { Detail } from '../../../../offline/send-draft';
import { formatAmount, magnitudeName } from '../../../../ui/figure/format-figure';
import { ConflictDialog } from '../conflict-dialog';
import type { DescribedLine } from '../differences';
import { useEntryTexts } from '../texts';
import { isOpen } from '../begin-draft';
import { wholeRows, type SalesForm } from './sales-form';
import { columns, type Fields } from './sales-row';

export interface SalesConflictProps {
  readonly form: SalesForm;
  readonly theirs: Detail;
  readonly onTheirs: () => void;
}

export const SalesConflict = ({ form, theirs, onTheirs }: SalesConflictProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { catalogue, key } = form.entry;
  const describe = (line: SalesLineInput): DescribedLine => {
    const measure = line.unit ?? catalogue.product(line.product)?.baseUnit ?? '';
    const quantity = `${Number(line.quantity)} ${catalogue.measureName(line.product, measure)}`;
    const amount = `${formatAmount(String(line.amount), 'yuan')} ${magnitudeName('yuan', language)}`;
    return {
      key: salesLineKey(line),
      label: [
        catalogue.productName(line.product),
        catalogue.placeName(line.destination),
        catalogue.platformName(line.platform),
        line.store ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      value: `${quantity} · ${amount} · ${t('orderCount', { count: line.orders })}`,
    };
  };
  const describeUnfinished = (cells: Fields): DescribedLine => {
    const text = columns.flatMap((column) => cells[column] || []).join(' · ');
    return { key: text, label: text, value: t('unfinishedRow') };
  };
  const takeTheirs = async (): Promise<void> => {
    if (isOpen(theirs)) return form.settleConflict(theirs, 'theirs');
    // What was submitted or accepted meanwhile is no draft that could go on here.
    form.keeper.discard();
    await forgetDraft(key).catch(() => undefined);
    onTheirs();
  };
  const { reading } = form.state();
  const whole = new Set(wholeRows(reading));
  const { draft } = theirs;
  return (
    <ConflictDialog
      theirs={theirs}
      mine={[
        ...reading.lines.filter((_, at) => whole.has(reading.rowIds[at]!)).map(describe),
        ...form.store
          .all()
          .filter(({ id }) => reading.mistakes.has(id))
          .map(describeUnfinished),
      ]}
      other={[
        ...((draft?.lines ?? []) as SalesLineInput[]).map(describe),
        ...((draft?.unfinished ?? []) as UnfinishedRow[]).map(({ cells }) => describeUnfinished(cells)),
      ]}
      onMine={() => form.settleConflict(theirs, 'mine')}
      onMerge={() => form.settleConflict(theirs, 'merge')}
      onTheirs={() => void takeTheirs()}
    />
  );
};
