import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { ActionForm, Checks, Soft } from '../../../ui/forms/forms';
import { PlaceList } from '../../../ui/places/place-list';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { useAction } from '../../../api/use-action';
import { useUser } from '../../../session/use-user';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import type { IssuedTo } from './issued-dialog';
import { usePeopleTexts } from './texts';
import { rights, roles, type Person, type Right, type Role } from './use-people';

interface Typed {
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly divisions: readonly string[];
  readonly units: readonly string[];
}

const bodyOf = (typed: Typed) => ({
  displayName: typed.displayName.trim(),
  roles: [...typed.roles],
  // Whoever reports needs no right for the own units, and an admin sees no figures.
  rights: typed.roles.some((role) => role === 'officer' || role === 'auditor')
    ? [...typed.rights]
    : typed.rights.filter((right) => right !== 'confidential'),
  divisions: [...typed.divisions],
  units: [...typed.units],
});

interface PersonFieldsProps {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

/** The places that go with the roles. */
const ScopeFields = ({ typed, onChange }: PersonFieldsProps): ReactElement => {
  const t = usePeopleTexts();
  const { roles: held, units, divisions } = typed;
  const hasUnits = held.includes('reporter') || units.length > 0;
  const hasDivisions = held.some((role) => role !== 'reporter') || divisions.length > 0;
  const set = (key: 'units' | 'divisions') => (codes: readonly string[]) =>
    onChange({ ...typed, [key]: codes });
  const [unitSearch, divisionSearch] = [useUnitSearch(), useDivisionSearch()];
  return (
    <>
      {hasUnits && (
        <PlaceList label={t('ownUnits')} chosen={units} onChange={set('units')} search={unitSearch} />
      )}
      {hasDivisions && (
        <PlaceList
          label={t('divisions')}
          chosen={divisions}
          onChange={set('divisions')}
          search={divisionSearch}
        />
      )}
    </>
  );
};

/** Name, roles, rights and scope. */
const PersonFields = ({ typed, onChange }: PersonFieldsProps): ReactElement => {
  const t = usePeopleTexts();
  const isAdmin = useUser().roles.includes('admin');
  const set = (changes: Partial<Typed>): void => onChange({ ...typed, ...changes });
  const offered = roles.filter((role) => role !== 'admin' || isAdmin || typed.roles.includes('admin'));
  return (
    <>
      <Field
        label={t('name')}
        required
        maxLength={64}
        autoComplete="off"
        value={typed.displayName}
        onChange={(displayName) => set({ displayName })}
      />
      <Checks
        label={t('roles')}
        names={offered}
        nameOf={(role) => t(role)}
        chosen={typed.roles}
        onChange={(chosen) => set({ roles: chosen })}
      />
      <ScopeFields typed={typed} onChange={onChange} />
      <Checks
        label={t('rights')}
        names={rights}
        nameOf={(right) => t(right)}
        chosen={typed.rights}
        onChange={(chosen) => set({ rights: chosen })}
      />
      <Soft>{t('scopeHelp')}</Soft>
    </>
  );
};

export interface CreateDialogProps {
  readonly onClose: () => void;
  /** `issued` is null where the account waits for a password by somebody who sees what it will see. */
  readonly onCreated: (username: string, issued: IssuedTo | null) => void;
}

export const CreateDialog = ({ onClose, onCreated }: CreateDialogProps): ReactElement => {
  const t = usePeopleTexts();
  const action = useAction();
  const [username, setUsername] = useState('');
  const [typed, setTyped] = useState<Typed>({
    displayName: '',
    roles: ['reporter'],
    rights: ['confidential'],
    divisions: [],
    units: [],
  });
  const create = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/people', { body: { username, ...bodyOf(typed) } });
      await askAgain('/api/v1/people');
      const { person, oneTimePassword, expiresAt } = data!;
      const { displayName } = person;
      onCreated(
        person.username,
        oneTimePassword === null || expiresAt === null
          ? null
          : { oneTimePassword, expiresAt, username: person.username, displayName },
      );
    });
  return (
    <Dialog title={t('createTitle')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={username !== '' && typed.roles.length > 0}
        onSubmit={create}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <Field
          label={`${t('username')}（${t('usernameHelp')}）`}
          required
          autoCapitalize="none"
          autoComplete="off"
          value={username}
          onChange={(text) => setUsername(text.trim().toLowerCase())}
        />
        <PersonFields typed={typed} onChange={setTyped} />
      </ActionForm>
    </Dialog>
  );
};

export interface ChangeDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

export const ChangeDialog = ({ person, onClose }: ChangeDialogProps): ReactElement => {
  const t = usePeopleTexts();
  const action = useAction();
  const [typed, setTyped] = useState<Typed>({
    displayName: person.displayName,
    roles: person.roles,
    rights: person.rights,
    divisions: person.divisions,
    units: person.units,
  });
  const change = (): void =>
    void action.run(async () => {
      await client.PATCH('/api/v1/people/{username}', {
        params: { path: { username: person.username } },
        body: bodyOf(typed),
      });
      await askAgain('/api/v1/people');
      onClose();
    });
  return (
    <Dialog title={t('changeTitle', { name: person.displayName })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={typed.roles.length > 0}
        onSubmit={change}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <PersonFields typed={typed} onChange={setTyped} />
      </ActionForm>
    </Dialog>
  );
};
