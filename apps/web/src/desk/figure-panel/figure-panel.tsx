import { Suspense, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useUser } from '../../session/use-user';
import { Drawer } from '../../ui/dialog/drawer';
import { later } from '../../ui/later/later';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { useAddress } from '../../ui/address/use-address';
import { closedReason, type ClosedReason } from './closed-figure';
import { DOOR } from './figure-door';
import { useFigureTexts } from './texts';

/** Why nothing can be shown behind a figure, and where its like can be traced. */
const ClosedWords = ({ reason }: { readonly reason: ClosedReason }): ReactElement => {
  const t = useFigureTexts();
  const mayMakeReports = useUser().roles.includes('officer');
  return (
    <>
      <p>{t(`closed-${reason}`)}</p>
      {reason === 'impact' && mayMakeReports && (
        <Link to="/reports?report=poverty-impact">{t('makeImpact')}</Link>
      )}
    </>
  );
};

const FigureBehind = later(() => import('./figure-behind').then((module) => module.FigureBehind));

/** The drawer behind every figure of a page, open while the address names one: Back closes it, and it can be sent on. */
export const FigurePanel = (): ReactElement | null => {
  const t = useFigureTexts();
  const { get, set } = useAddress();
  const figure = get(DOOR);
  if (figure === '') return null;
  const reason = closedReason(figure);
  const bench = <Link to={`/trace?figure=${encodeURIComponent(figure)}`}>{t('bench')}</Link>;
  return (
    <Drawer
      title={t('title')}
      closeWord={t('close')}
      action={reason === null && bench}
      onClose={() => set({ [DOOR]: '' })}
    >
      {reason === null ? (
        <Suspense fallback={<Skeleton rows={8} label={t('loading')} />}>
          <FigureBehind key={figure} figure={figure} />
        </Suspense>
      ) : (
        <ClosedWords reason={reason} />
      )}
    </Drawer>
  );
};
