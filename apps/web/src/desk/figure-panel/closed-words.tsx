import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useUser } from '../../session/use-user';
import type { ClosedReason } from './closed-figure';
import { useFigureTexts } from './texts';

/** Why nothing can be shown behind a figure, and where its like can be traced. */
export const ClosedWords = ({ reason }: { readonly reason: ClosedReason }): ReactElement => {
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
