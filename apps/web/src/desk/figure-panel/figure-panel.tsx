import { Suspense, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Drawer } from '../../ui/dialog/drawer';
import { later } from '../../ui/later/later';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { closedReason } from './closed-figure';
import { ClosedWords } from './closed-words';
import { DOOR } from './figure-door';
import { useFigureTexts } from './texts';

const FigureBehind = later(() => import('./figure-behind').then((module) => module.FigureBehind));

/** The drawer behind every figure of a page, open while the address names one: Back closes it, and it can be sent on. */
export const FigurePanel = (): ReactElement | null => {
  const t = useFigureTexts();
  const [parameters, setParameters] = useSearchParams();
  const figure = parameters.get(DOOR);
  const close = (): void =>
    setParameters((now) => {
      now.delete(DOOR);
      return now;
    });
  if (figure === null) return null;
  const reason = closedReason(figure);
  const bench = <Link to={`/trace?figure=${encodeURIComponent(figure)}`}>{t('bench')}</Link>;
  return (
    <Drawer title={t('title')} closeWord={t('close')} action={reason === null && bench} onClose={close}>
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
