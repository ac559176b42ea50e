import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { ActionForm, Actions } from '../../../ui/forms/forms';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { SecretDialog } from '../../../ui/secret-dialog/secret-dialog';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { MakeToken, type IssuedToken } from './make-token';
import { useTokensTexts } from './texts';

type Token = components['schemas']['TokenResponse'];

interface Words {
  readonly mayDo: (token: Token) => string;
  readonly places: (token: Token) => string;
}

const useWords = (): Words => {
  const t = useTokensTexts();
  const list = new Intl.ListFormat(useLanguage(), { style: 'narrow' });
  const [unitSearch, divisionSearch] = [useUnitSearch(), useDivisionSearch()];
  return {
    mayDo: ({ roles, rights }) => {
      if (!roles || !rights) return t('everything');
      const named = [...roles, ...rights].map((grant) => t(grant));
      return rights.length > 0 ? list.format(named) : `${list.format(named)} · ${t('noRights')}`;
    },
    places: ({ divisions, units }) => {
      const named = [
        ...(divisions ?? []).map((code) => divisionSearch.nameOf(code) ?? code),
        ...(units ?? []).map((code) => unitSearch.nameOf(code) ?? code),
      ];
      return named.length > 0 ? list.format(named) : t('allPlaces');
    },
  };
};

interface TokenListProps {
  readonly tokens: readonly Token[];
  readonly onRevoke: (token: Token) => void;
}

const TokenList = ({ tokens, onRevoke }: TokenListProps): ReactElement => {
  const t = useTokensTexts();
  const words = useWords();
  const time = useMoment();
  if (tokens.length === 0) return <p>{t('none')}</p>;
  return (
    <DataTable
      label={t('list')}
      rows={tokens}
      keyOf={({ id }) => id}
      columns={({ name, word }) => [
        name('name', t('name'), (token) => token.name),
        word('mayDo', t('mayDo'), words.mayDo),
        word('places', t('places'), words.places),
        word('expires', t('expires'), ({ expiresAt }) => time(expiresAt)),
        word('lastUsed', t('lastUsed'), ({ lastUsedAt }) =>
          lastUsedAt === null ? t('neverUsed') : time(lastUsedAt),
        ),
        word('revoke', '', (token) => (
          <Button
            kind="danger"
            onClick={() => onRevoke(token)}
            aria-label={t('revokeTitle', { name: token.name })}
          >
            {t('revoke')}
          </Button>
        )),
      ]}
      isList
    />
  );
};

interface RevokeProps {
  readonly token: Token;
  readonly onClose: () => void;
}

const Revoke = ({ token: { id, name }, onClose }: RevokeProps): ReactElement => {
  const t = useTokensTexts();
  const action = useAction();
  const revoke = (): void =>
    void action.run(async () => {
      await client.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } });
      await askAgain('/api/v1/auth/tokens');
      onClose();
    });
  return (
    <Dialog title={t('revokeTitle', { name })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('revoke')}
        onSubmit={revoke}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <p>{t('revokeAbout')}</p>
      </ActionForm>
    </Dialog>
  );
};

/** The API tokens of one's own account. */
export const TokensPage = (): ReactElement => {
  const t = useTokensTexts();
  const tokens = api.useQuery('get', '/api/v1/auth/tokens', {});
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<IssuedToken | null>(null);
  const [revoked, setRevoked] = useState<Token | null>(null);
  const show = (token: IssuedToken): void => {
    setMaking(false);
    setMade(token);
  };
  return (
    <Page title={t('title')}>
      <p>{t('about')}</p>
      <Actions>
        <Button kind="primary" onClick={() => setMaking(true)}>
          {t('add')}
        </Button>
      </Actions>
      {tokens.isPending && <Skeleton label={t('reading')} />}
      {tokens.error !== null && (
        <ProblemNotice problem={tokens.error} onAgain={() => void tokens.refetch()} />
      )}
      {tokens.data && <TokenList tokens={tokens.data} onRevoke={setRevoked} />}
      {isMaking && <MakeToken onClose={() => setMaking(false)} onMade={show} />}
      {made && (
        <SecretDialog
          title={t('madeTitle', { name: made.name })}
          about={t('madeAbout')}
          secret={made.token}
          onClose={() => setMade(null)}
        />
      )}
      {revoked && <Revoke token={revoked} onClose={() => setRevoked(null)} />}
    </Page>
  );
};
