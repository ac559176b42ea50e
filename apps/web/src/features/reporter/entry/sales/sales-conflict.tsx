import type { ReactElement } from 'react';
import type { SalesLineInput } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { forgetDraft } from '../../../../offline/kept-drafts';
import type { Detail } from '../../../../offline/send-draft';
import { formatAmount, magnitudeName } from '../../../../ui/figure/format-figure';
import { ConflictDialog } from '../conflict-dialog';
import type { DescribedLine } from '../differences';
import { useEntryTexts } from '../texts';
import { lineKey } from './cells/read-rows';
import type { SalesForm } from './sales-form';

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
      key: lineKey(line),
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
  const takeTheirs = async (): Promise<void> => {
    form.keeper.discard();
    await forgetDraft(key).catch(() => undefined);
    onTheirs();
  };
  return (
    <ConflictDialog
      theirs={theirs}
      mine={form.state().reading.lines.map(describe)}
      other={((theirs.draft?.lines ?? []) as SalesLineInput[]).map(describe)}
      onMine={() => void form.keeper.takeMine()}
      onTheirs={() => void takeTheirs()}
    />
  );
};
