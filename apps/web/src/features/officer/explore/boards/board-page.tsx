import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../../../api/client';
import { FigurePanel } from '../../../../desk/figure-panel/figure-panel';
import { useAddress } from '../../../../ui/address/use-address';
import { PeriodChip } from '../../../../desk/scope-filter/scope-filter';
import { useSalesMonths } from '../../../../desk/scope-filter/use-sales-months';
import { Button } from '../../../../ui/button/button';
import { Actions, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import { Page } from '../../../../ui/page/page';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import { Subscribe } from '../views/subscribe';
import { ArrangeBoard } from './arrange-board';
import type { Board } from './arrangement';
import { BoardTiles } from './board-tiles';
import { useBoardTexts } from './texts';

interface ReadBoardProps {
  readonly board: Board;
}

/** The board with its figures, of the period that the address names. */
const ReadBoard = ({ board }: ReadBoardProps): ReactElement => {
  const t = useBoardTexts();
  const { get, set } = useAddress();
  const { query, periods, latest } = useSalesMonths(null);
  const period = get('period');
  return (
    <Page
      title={board.name}
      actions={
        <PeriodChip
          {...{ period, periods }}
          none={t('ownPeriods')}
          onChoose={(chosen) => set({ period: chosen })}
        />
      }
    >
      <Actions>
        <Link to="/boards">{t('back')}</Link>
        {board.isOwn ? (
          <Button onClick={() => set({ arrange: '1' })}>{t('arrange')}</Button>
        ) : (
          <Soft>{t('ofOwner', { name: board.ownerName })}</Soft>
        )}
        <Subscribe kind="board" target={board.id} name={board.name} />
      </Actions>
      <Waiting for={query} label={t('loading')} rows={12} />
      {/* Another period asks anew, in the same order. */}
      {latest !== undefined && <BoardTiles key={period} {...{ board, period, latest }} />}
      {query.isSuccess && latest === undefined && <Notice kind="information">{t('noFigures')}</Notice>}
      <FigurePanel />
    </Page>
  );
};

/** Saved views on one page; its period, and whether it is being arranged, stand in the address. */
export const BoardPage = (): ReactElement => {
  const t = useBoardTexts();
  const { board: id = '' } = useParams();
  const { get, set } = useAddress();
  const answer = api.useQuery('get', '/api/v1/boards/{id}', { params: { path: { id } } });
  const board = answer.data;
  if (board && !(board.isOwn && get('arrange') !== '')) return <ReadBoard board={board} />;
  return (
    <Page title={board?.name ?? t('title')}>
      <p>
        <Link to="/boards">{t('back')}</Link>
      </p>
      <Waiting for={answer} label={t('loading')} rows={12} />
      {board && <ArrangeBoard board={board} onDone={() => set({ arrange: '' }, true)} />}
    </Page>
  );
};
