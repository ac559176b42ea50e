import { organisingModels, unitKinds, type OrganisingModel, type UnitKind } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { ActionForm, Choice, Fields, Soft, type ActionFormProps } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field, Options } from '../../../ui/field/field';
import { useUnitTexts } from './texts';
import type { UnitDetail } from './use-units';

export interface UnitDialogProps extends Omit<ActionFormProps, 'cancel'> {
  readonly title: string;
  readonly about?: string;
  readonly onClose: () => void;
}

/** A question about the register: what it means, its fields, what was wrong with them. */
export const UnitDialog = ({ title, about, onClose, children, ...form }: UnitDialogProps): ReactElement => {
  const t = useUnitTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      <ActionForm {...form} cancel={{ says: t('cancel'), run: onClose }}>
        {about !== undefined && <Soft>{about}</Soft>}
        {children}
      </ActionForm>
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
      <Options of={organisingModels.map((model) => [model, t(model)])} />
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
  holder: '',
};

export interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (code: string) => void;
}

interface UnitFieldsProps {
  readonly typed: typeof fresh;
  readonly onChange: (typed: typeof fresh) => void;
}

const UnitFields = ({ typed, onChange }: UnitFieldsProps): ReactElement => {
  const t = useUnitTexts();
  const of = (key: 'code' | 'name' | 'nameEn' | 'division' | 'validFrom' | 'validTo' | 'holder') => ({
    label: t(key),
    value: typed[key],
    onChange: (value: string) => onChange({ ...typed, [key]: value }),
  });
  return (
    <Fields>
      <Field {...of('code')} required placeholder="520122001208" />
      <Choice
        label={t('kind')}
        value={typed.kind}
        onChange={(kind) => onChange({ ...typed, kind: kind as UnitKind })}
      >
        <Options of={unitKinds.map((kind) => [kind, t(kind)])} />
      </Choice>
      <Field {...of('name')} required />
      <Field {...of('nameEn')} />
      <Field {...of('division')} required inputMode="numeric" />
      <ModelChoice
        value={typed.organisingModel}
        onChange={(organisingModel) => onChange({ ...typed, organisingModel })}
      />
      <Field {...of('holder')} maxLength={18} />
      <Field {...of('validFrom')} type="month" required />
      <Field {...of('validTo')} type="month" />
    </Fields>
  );
};

export const CreateDialog = ({ onClose, onCreated }: CreateDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [typed, setTyped] = useState(fresh);
  const create = (): void =>
    void action.run(async () => {
      const { nameEn, validTo, holder, ...rest } = typed;
      await client.POST('/api/v1/units', {
        body: {
          ...rest,
          ...(nameEn !== '' && { nameEn }),
          ...(validTo !== '' && { validTo }),
          ...(holder !== '' && { holder }),
        },
      });
      await askAgain('/api/v1/units');
      onCreated(typed.code);
    });
  return (
    <UnitDialog
      title={t('createTitle')}
      about={t('createAbout')}
      does={t('save')}
      {...{ action, onClose }}
      onSubmit={create}
    >
      <UnitFields typed={typed} onChange={setTyped} />
      <Soft>
        {t('codeHelp')} · {t('divisionHelp')} · {t('holderHelp')}
      </Soft>
    </UnitDialog>
  );
};

export interface ChangeDialogProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

const changedFields = ({ name, validTo, organisingModel, holder }: UnitDetail) => ({
  name: name.zh,
  nameEn: name.en,
  validTo: validTo ?? '',
  organisingModel,
  holder: holder ?? '',
});

export const ChangeDialog = ({ unit, onClose }: ChangeDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [typed, setTyped] = useState(changedFields(unit));
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value });
  const change = (): void =>
    void action.run(async () => {
      await client.PATCH('/api/v1/units/{code}', {
        params: { path: { code: unit.code } },
        body: { ...typed, validTo: typed.validTo || null, holder: typed.holder || null },
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
        <Field label={t('name')} required value={typed.name} onChange={set('name')} />
        <Field label={t('nameEn')} value={typed.nameEn} onChange={set('nameEn')} />
        <Field label={t('validTo')} type="month" value={typed.validTo} onChange={set('validTo')} />
        <Field label={t('holder')} maxLength={18} value={typed.holder} onChange={set('holder')} />
        <ModelChoice
          value={typed.organisingModel}
          onChange={(organisingModel) => setTyped({ ...typed, organisingModel })}
        />
      </Fields>
      <Soft>{t('holderHelp')}</Soft>
    </UnitDialog>
  );
};
