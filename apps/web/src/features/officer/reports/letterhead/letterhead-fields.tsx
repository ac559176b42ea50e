import type { LetterheadSettings } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Field } from '../../../../ui/field/field';
import { Checks, Fields, Group, Soft, Words } from '../../../../ui/forms/forms';
import { useLetterheadTexts } from './texts';

export interface LetterheadFieldsProps {
  readonly settings: LetterheadSettings;
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onChange: (settings: LetterheadSettings) => void;
}

type TextKey = 'mark' | 'code' | 'signer' | 'issuer' | 'printer';
type ListKey = 'addressees' | 'copies';

interface OneProps<Key> extends LetterheadFieldsProps {
  readonly name: Key;
}

/** Who has signed is the one thing that may be left out. */
const TextField = (props: OneProps<TextKey> & { readonly maxLength: number }): ReactElement => {
  const { name, maxLength, settings, mistakes, onChange } = props;
  const t = useLetterheadTexts();
  const isOptional = name === 'signer';
  return (
    <Field
      label={t(name)}
      required={!isOptional}
      maxLength={maxLength}
      autoComplete="off"
      value={settings[name] ?? ''}
      mistake={mistakes.get(name)}
      onChange={(text) => onChange({ ...settings, [name]: isOptional && text === '' ? null : text })}
    />
  );
};

const ListField = ({ name, settings, mistakes, onChange }: OneProps<ListKey>): ReactElement => {
  const t = useLetterheadTexts();
  return (
    <Words
      label={t(name)}
      value={settings[name].join('\n')}
      mistake={mistakes.get(name)}
      onChange={(text) => onChange({ ...settings, [name]: text === '' ? [] : text.split('\n') })}
    />
  );
};

/** Fields in the order in which they are printed. */
export const LetterheadFields = (props: LetterheadFieldsProps): ReactElement => {
  const { settings, onChange } = props;
  const t = useLetterheadTexts();
  return (
    <>
      <Group title={t('head')}>
        <Fields>
          <TextField {...props} name="mark" maxLength={30} />
          <TextField {...props} name="code" maxLength={10} />
          <TextField {...props} name="signer" maxLength={20} />
        </Fields>
        <Soft>{t('numberAbout')}</Soft>
      </Group>
      <Group title={t('body')}>
        <ListField {...props} name="addressees" />
        <TextField {...props} name="issuer" maxLength={30} />
        <Checks
          label={t('seal')}
          names={['sealed'] as const}
          nameOf={(name) => t(name)}
          chosen={settings.hasSeal ? ['sealed'] : []}
          onChange={(chosen) => onChange({ ...settings, hasSeal: chosen.length > 0 })}
        />
      </Group>
      <Group title={t('imprint')}>
        <ListField {...props} name="copies" />
        <TextField {...props} name="printer" maxLength={30} />
      </Group>
    </>
  );
};
