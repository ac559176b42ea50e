import { organisingModels, unitKinds, type OrganisingModel, type UnitKind } from '@xiangtong/contracts';
import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions, Choice, Fields, Soft } from '../../../desk/forms/forms';
import { useAction, type Action } from '../../../desk/forms/use-action';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { useUnitTexts } from './texts';
import type { UnitDetail } from './use-units';

export interface UnitDialogProps {
  readonly title: string;
  readonly about?: string;
  /** What the button says. */
  readonly does: string;
  readonly isReady?: boolean;
  readonly action: Action;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question about the register: what it means, its fields, what was wrong with them. */
export const UnitDialog = ({
  title,
  about,
  does,
  isReady = true,
  action,
  ...rest
}: UnitDialogProps): ReactElement => {
  const t = useUnitTexts();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    rest.onSubmit();
  };
  return (
    <Dialog title={title} onClose={rest.onClose}>
      <form onSubmit={submit}>
        {about !== undefined && <Soft>{about}</Soft>}
        {rest.children}
        {action.problem !== null && <ProblemNotice problem={action.problem} />}
        <Actions>
          <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={!isReady}>
            {does}
          </Button>
          <Button onClick={rest.onClose}>{t('cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
};

interface ModelChoiceProps {
  readonly value: OrganisingModel | null;
  readonly onChange: (model: OrganisingModel | null) => void;
}

const ModelChoice = ({ value, onChange }: ModelChoiceProps): ReactElement => {
  const t = useUnitTexts();
  return (
    <Choice
      label={t('model')}
      value={value ?? ''}
      onChange={(chosen) => onChange(organisingModels.find((model) => model === chosen) ?? null)}
    >
      <option value="">—</option>
      {organisingModels.map((model) => (
        <option key={model} value={model}>
          {t(model)}
        </option>
      ))}
    </Choice>
  );
};

const fresh = {
  code: '',
  name: '',
  nameEn: '',
  division: '',
  validFrom: '',
  validTo: '',
  kind: 'village' as UnitKind,
  organisingModel: null as OrganisingModel | null,
};

export interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (code: string) => void;
}

export const CreateDialog = ({ onClose, onCreated }: CreateDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [typed, setTyped] = useState(fresh);
  const set = (key: keyof typeof fresh) => (value: string) => setTyped({ ...typed, [key]: value });
  const create = (): void =>
    void action.run(async () => {
      const { nameEn, validTo, ...rest } = typed;
      await client.POST('/api/v1/units', {
        body: { ...rest, ...(nameEn !== '' && { nameEn }), ...(validTo !== '' && { validTo }) },
      });
      await askAgain('/api/v1/units');
      onCreated(typed.code);
    });
  return (
    <UnitDialog title={t('createTitle')} does={t('save')} {...{ action, onClose }} onSubmit={create}>
      <Fields>
        <Field
          label={t('code')}
          required
          value={typed.code}
          onChange={set('code')}
          placeholder="520122001208"
        />
        <Choice label={t('kind')} value={typed.kind} onChange={set('kind')}>
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </Choice>
        <Field label={t('name')} required value={typed.name} onChange={set('name')} />
        <Field label={t('nameEn')} value={typed.nameEn} onChange={set('nameEn')} />
        <Field
          label={t('division')}
          required
          inputMode="numeric"
          value={typed.division}
          onChange={set('division')}
        />
        <ModelChoice
          value={typed.organisingModel}
          onChange={(organisingModel) => setTyped({ ...typed, organisingModel })}
        />
        <Field
          label={t('validFrom')}
          type="month"
          required
          value={typed.validFrom}
          onChange={set('validFrom')}
        />
        <Field label={t('validTo')} type="month" value={typed.validTo} onChange={set('validTo')} />
      </Fields>
      <Soft>
        {t('codeHelp')} · {t('divisionHelp')}
      </Soft>
    </UnitDialog>
  );
};

export interface ChangeDialogProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

export const ChangeDialog = ({ unit, onClose }: ChangeDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [typed, setTyped] = useState({
    name: unit.name.zh,
    nameEn: unit.name.en,
    validTo: unit.validTo ?? '',
    organisingModel: unit.organisingModel,
  });
  const change = (): void =>
    void action.run(async () => {
      await client.PATCH('/api/v1/units/{code}', {
        params: { path: { code: unit.code } },
        body: { ...typed, validTo: typed.validTo === '' ? null : typed.validTo },
      });
      await askAgain('/api/v1/units');
      onClose();
    });
  return (
    <UnitDialog
      title={t('changeTitle', { name: unit.name.zh })}
      about={t('changeAbout')}
      does={t('save')}
      {...{ action, onClose }}
      onSubmit={change}
    >
      <Fields>
        <Field
          label={t('name')}
          required
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
        />
        <Field
          label={t('nameEn')}
          value={typed.nameEn}
          onChange={(nameEn) => setTyped({ ...typed, nameEn })}
        />
        <Field
          label={t('validTo')}
          type="month"
          value={typed.validTo}
          onChange={(validTo) => setTyped({ ...typed, validTo })}
        />
        <ModelChoice
          value={typed.organisingModel}
          onChange={(organisingModel) => setTyped({ ...typed, organisingModel })}
        />
      </Fields>
    </UnitDialog>
  );
};
