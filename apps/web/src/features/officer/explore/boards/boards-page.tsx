import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { askAgain } from '../../../../api/ask-again';
import { api, client } from '../../../../api/client';
import type { components } from '../../../../api/schema';
import { useAction } from '../../../../api/use-action';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { DataTable } from '../../../../ui/data-table/data-table';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Field } from '../../../../ui/field/field';
import { ActionForm, Soft } from '../../../../ui/forms/forms';
import { Page } from '../../../../ui/page/page';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import { useSharingTexts } from '../sharing/texts';
import { useBoardTexts } from './texts';

const MakeBoard = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const t = useBoardTexts();
  const action = useAction();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const make = (): void =>
    void action.run(async () => {
      const body = { name: name.trim(), sharing: 'own' as const, tiles: [] };
      const { data } = await client.POST('/api/v1/boards', { body });
      await askAgain('/api/v1/boards');
      if (data) await navigate(`/boards/${data.id}?arrange=1`);
    });
  return (
    <Dialog title={t('make')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('make')}
        isReady={name.trim() !== ''}
        onSubmit={make}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <Field
          label={t('name')}
          required
          maxLength={60}
          dir="auto"
          autoFocus
          value={name}
          onChange={setName}
        />
        <Soft>{t('makeAbout')}</Soft>
      </ActionForm>
    </Dialog>
  );
};

type BoardSummary = components['schemas']['BoardSummaryResponse'];

const BoardList = ({ boards }: { readonly boards: readonly BoardSummary[] }): ReactElement => {
  const t = useBoardTexts();
  const sharingText = useSharingTexts();
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium' });
  if (boards.length === 0) return <p>{t('none')}</p>;
  return (
    <DataTable
      label={t('list')}
      isList
      rows={boards}
      keyOf={({ id }) => id}
      columns={({ name, word, number }) => [
        name('name', t('name'), (board) => (
          <Link to={`/boards/${board.id}`}>
            <bdi>{board.name}</bdi>
          </Link>
        )),
        number('tiles', t('tiles'), ({ tiles }) => tiles),
        word('sharing', sharingText('sharing'), ({ sharing }) => sharingText(sharing)),
        word('owner', t('owner'), ({ ownerName }) => ownerName),
        word('changed', t('changed'), ({ changedAt }) => format.format(new Date(changedAt))),
      ]}
    />
  );
};

/** The own boards, and those of colleagues. */
export const BoardsPage = (): ReactElement => {
  const t = useBoardTexts();
  const boards = api.useQuery('get', '/api/v1/boards');
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      }
    >
      <Soft>{t('about')}</Soft>
      <Waiting for={boards} label={t('loading')} rows={6} />
      {boards.data && <BoardList boards={boards.data} />}
      {isMaking && <MakeBoard onClose={() => setMaking(false)} />}
    </Page>
  );
};
