import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { closedReason } from './closed-figure';
import { ClosedWords } from './closed-words';
import { FigureBehind } from './figure-behind';
import { DOOR } from './figure-door';
import { useFigureTexts } from './texts';

/** The drawer behind every figure of a page, open while the address names one: Back closes it, and it can be sent on. */
export const FigurePanel = (): ReactElement => {
  const t = useFigureTexts();
  const [parameters, setParameters] = useSearchParams();
  const figure = parameters.get(DOOR);
  const reason = figure === null ? null : closedReason(figure);
  const close = (): void =>
    setParameters((now) => {
      now.delete(DOOR);
      return now;
    });
  return (
    <Drawer
      open={figure !== null}
      onClose={close}
      size={760}
      // Below a mask the page is locked by a style without a nonce, which its policy refuses.
      mask={false}
      title={t('title')}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
      extra={
        figure !== null &&
        reason === null && <Link to={`/trace?figure=${encodeURIComponent(figure)}`}>{t('bench')}</Link>
      }
    >
      {reason !== null && <ClosedWords reason={reason} />}
      {figure !== null && reason === null && <FigureBehind key={figure} figure={figure} />}
    </Drawer>
  );
};
