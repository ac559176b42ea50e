import { divisionLevel, isWithin, parseDivisionCode } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { Actions, Download } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { NotReachedTable, ServedTable, type HouseholdLedger } from './household-tables';
import { useHouseholdTexts } from './households-texts';
import type { ImpactProps } from './impact';
import { PurposeForm, SaidPurpose, usePurpose } from '../../../desk/purpose/purpose';
import { VillageChoice } from './village-choice';

interface LedgerProps {
  readonly village: string;
  readonly period: string;
  readonly purpose: string;
}

/** Every look is kept by the service: it is not asked again behind the reader's back. */
const ONCE = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false };

/** Asked for without a format, it is no file. */
const isLedger = (answer: unknown): answer is HouseholdLedger =>
  typeof answer === 'object' && answer !== null;

const LedgerOf = ({ village, period, purpose }: LedgerProps): ReactElement => {
  const t = useHouseholdTexts();
  const query = api.useQuery(
    'get',
    '/api/v1/impact/household-ledger',
    { params: { query: { village, period, purpose } } },
    ONCE,
  );
  const data = isLedger(query.data) ? query.data : null;
  const fileOf = (format: string): string =>
    `/api/v1/impact/household-ledger?${new URLSearchParams({ village, period, purpose, format }).toString()}`;
  return (
    <>
      <SaidPurpose purpose={purpose} />
      <Waiting for={query} label={t('ledger')} rows={8} />
      {data && (
        <>
          <Actions>
            <Download href={fileOf('pdf')}>{t('asPdf')}</Download>
            <Download href={fileOf('xlsx')}>{t('asXlsx')}</Download>
          </Actions>
          <ServedTable rows={data.served} />
          <NotReachedTable village={village} rows={data.notReached} />
        </>
      )}
    </>
  );
};

/** The households of one village: who benefited, who did not and what was tried. */
export const Ledger = ({ period, scope }: ImpactProps): ReactElement => {
  const t = useHouseholdTexts();
  const address = useAddress();
  const purpose = usePurpose();
  const top = parseDivisionCode(scope);
  if (top === null) return <p>{t('unitHasNone')}</p>;
  const asked = parseDivisionCode(address.get('village'));
  const chosen = asked !== null && isWithin(asked, top) ? asked : top;
  const isVillage = divisionLevel(chosen) === 'village';
  return (
    <>
      <p>{t('ledgerAbout')}</p>
      <VillageChoice top={top} chosen={chosen} onChange={(village) => address.set({ village })} />
      {!isVillage && <p>{t('chooseVillage')}</p>}
      {isVillage && purpose === '' && <PurposeForm />}
      {isVillage && purpose !== '' && <LedgerOf village={chosen} period={period} purpose={purpose} />}
    </>
  );
};
