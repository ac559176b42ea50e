import type { ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import styles from '../entry.module.css';
import { useEntryTexts } from '../texts';
import { hasUnreadNames, NameRows, type MendProps } from './names-panel';
import { SameMistakeRows, sameMistakes } from './same-mistakes';
import type { Proposal, ReadRows } from './cells/read-rows';
import { RepairButtons } from './repair-buttons';

/** Many of them would be a mistake of another kind: the first few are enough to see it. */
const MOST_SHOWN = 20;

const merging = ({ repairs }: Proposal) => repairs.find(({ action }) => action === 'merge-lines');

/** Rows that stand twice, by their numbers; else the row of the mistake. */
const rowsOf = (proposal: Proposal, { rowIds }: ReadRows): readonly number[] =>
  (merging(proposal)?.lines ?? [rowIds.indexOf(proposal.rowId)]).map((place) => place + 1);

const ProposalRow = ({
  form,
  reading,
  proposal,
}: MendProps & { readonly proposal: Proposal }): ReactElement => {
  const t = useEntryTexts();
  const { rowId, mistake, repairs } = proposal;
  const product = reading.lines[reading.rowIds.indexOf(rowId)]?.product ?? '';
  const rows = rowsOf(proposal, reading);
  const { catalogue } = form.entry;
  return (
    <li>
      <p>
        <strong>{t('line', { line: rows.join('、') })} </strong>
        {mistake === 'duplicate' && rows.length > 1
          ? t('standTwice', { count: rows.length, product: catalogue.productName(product) })
          : t(`m_${mistake}`)}
      </p>
      <RepairButtons
        repairs={repairs}
        unitName={(unit) => catalogue.measureName(product, unit)}
        onRepair={(repair) => form.repair(repair, reading.rowIds)}
      />
    </li>
  );
};

/** Adds up all lines that stand twice, in one press. */
const MergeAll = ({ form, reading }: MendProps): ReactElement | null => {
  const t = useEntryTexts();
  const merges = reading.proposals.flatMap((proposal) => merging(proposal) ?? []);
  if (merges.length < 2) return null;
  return (
    <Button onClick={() => form.repairAll(merges, reading.rowIds)}>
      {t('mergeAll', { count: merges.length })}
    </Button>
  );
};

/** What a paste leaves to be decided: names chosen once for all their rows, lines added up, units mended. */
export const MendPanel = ({
  form,
  reading,
  onGoTo,
}: MendProps & { readonly onGoTo: (rowId: number) => void }): ReactElement | null => {
  const t = useEntryTexts();
  const hasSame = sameMistakes(form.store.all(), reading).length > 0;
  if (reading.proposals.length === 0 && !hasUnreadNames(reading) && !hasSame) return null;
  return (
    <section className={styles['checks']} aria-label={t('mend')}>
      <h2>{t('mend')}</h2>
      <MergeAll form={form} reading={reading} />
      <ul>
        <NameRows form={form} reading={reading} />
        <SameMistakeRows form={form} reading={reading} onGoTo={onGoTo} />
        {reading.proposals.slice(0, MOST_SHOWN).map((proposal) => (
          <ProposalRow key={`${proposal.rowId} ${proposal.mistake}`} {...{ form, reading, proposal }} />
        ))}
      </ul>
    </section>
  );
};
