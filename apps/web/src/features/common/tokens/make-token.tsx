import { DAY_MS } from '@xiangtong/domain';
import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { PlaceList } from '../../../ui/places/place-list';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { useUser, type Role, type User } from '../../../session/use-user';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { ActionForm, Checks } from '../../../ui/forms/forms';
import { useTokensTexts } from './texts';

export type IssuedToken = components['schemas']['IssuedTokenResponse'];
type Right = User['rights'][number];

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

const dayAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE');

interface Typed {
  readonly name: string;
  readonly expiresOn: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly divisions: readonly string[];
  readonly units: readonly string[];
}

/** What is not narrowed is left out: it is what the owner has whenever the token is used. */
const narrowed = <Item,>(chosen: readonly Item[], own: readonly Item[]): Item[] | undefined =>
  chosen.length === own.length ? undefined : [...chosen];

const bodyOf = (typed: Typed, { roles, rights }: User) => ({
  name: typed.name.trim(),
  expiresAt: new Date(`${typed.expiresOn}T23:59:59`).toISOString(),
  roles: narrowed(typed.roles, roles),
  rights: narrowed(typed.rights, rights),
  divisions: typed.divisions.length > 0 ? [...typed.divisions] : undefined,
  units: typed.units.length > 0 ? [...typed.units] : undefined,
});

interface LimitsProps {
  readonly typed: Typed;
  readonly onChange: (changes: Partial<Typed>) => void;
}

/** Only what there is to leave out. */
const Grants = ({ typed, onChange }: LimitsProps): ReactElement => {
  const t = useTokensTexts();
  const user = useUser();
  return (
    <>
      {user.roles.length > 1 && (
        <Checks
          label={t('roles')}
          names={user.roles}
          nameOf={(role) => t(role)}
          chosen={typed.roles}
          onChange={(roles) => onChange({ roles })}
        />
      )}
      {user.rights.length > 0 && (
        <Checks
          label={t('rights')}
          names={user.rights}
          nameOf={(right) => t(right)}
          chosen={typed.rights}
          onChange={(rights) => onChange({ rights })}
        />
      )}
    </>
  );
};

/** The same as `Grants`, for places. */
const Places = ({ typed, onChange }: LimitsProps): ReactElement => {
  const t = useTokensTexts();
  const user = useUser();
  const [unitSearch, divisionSearch] = [useUnitSearch(), useDivisionSearch(user.divisions.length > 0)];
  return (
    <>
      {user.divisions.length > 0 && (
        <PlaceList
          label={t('divisions')}
          chosen={typed.divisions}
          onChange={(divisions) => onChange({ divisions })}
          search={divisionSearch}
        />
      )}
      {user.units.length > 1 && (
        <PlaceList
          label={t('units')}
          chosen={typed.units}
          onChange={(units) => onChange({ units })}
          search={unitSearch}
        />
      )}
    </>
  );
};

const NameAndEnd = ({ typed, onChange }: LimitsProps): ReactElement => {
  const t = useTokensTexts();
  return (
    <>
      <Field
        label={t('name')}
        value={typed.name}
        onChange={(name) => onChange({ name })}
        placeholder={t('nameExample')}
        maxLength={64}
        autoComplete="off"
        required
      />
      <Field
        label={t('expiresOn')}
        type="date"
        value={typed.expiresOn}
        onChange={(expiresOn) => onChange({ expiresOn })}
        min={dayAfter(0)}
        max={dayAfter(MOST_DAYS)}
        required
      />
    </>
  );
};

const typedFor = ({ roles, rights }: User): Typed => ({
  name: '',
  expiresOn: dayAfter(USUAL_DAYS),
  roles,
  rights,
  divisions: [],
  units: [],
});

export interface MakeTokenProps {
  readonly onClose: () => void;
  readonly onMade: (token: IssuedToken) => void;
}

export const MakeToken = ({ onClose, onMade }: MakeTokenProps): ReactElement => {
  const t = useTokensTexts();
  const user = useUser();
  const action = useAction();
  const [typed, setTyped] = useState(() => typedFor(user));
  const change = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes });
  const make = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/auth/tokens', { body: bodyOf(typed, user) });
      await askAgain('/api/v1/auth/tokens');
      onMade(data!);
    });
  const isReady = typed.name.trim() !== '' && typed.expiresOn !== '' && typed.roles.length > 0;
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('make')}
        isReady={isReady}
        onSubmit={make}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <NameAndEnd typed={typed} onChange={change} />
        <Grants typed={typed} onChange={change} />
        <Places typed={typed} onChange={change} />
      </ActionForm>
    </Dialog>
  );
};
