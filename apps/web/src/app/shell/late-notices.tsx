import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button/button';
import { dismissLate, useLateNews } from '../../ui/late-news/late-news';
import { Notice } from '../../ui/notice/notice';
import { useShellTexts } from './texts';

/** What came of a page after it was left: read aloud at once, until it is seen to. */
export const LateNotices = (): ReactElement => {
  const t = useShellTexts();
  return (
    <>
      {useLateNews().map(({ id, text, to }) => (
        <Notice
          key={id}
          kind="mistake"
          action={
            <>
              <Link to={to} onClick={() => dismissLate(id)}>
                {t('lookAtIt')}
              </Link>
              <Button kind="quiet" onClick={() => dismissLate(id)}>
                {t('dismiss')}
              </Button>
            </>
          }
        >
          {text}
        </Notice>
      ))}
    </>
  );
};
