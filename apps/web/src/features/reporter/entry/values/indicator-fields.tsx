import { useId, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import styles from '../entry.module.css';
import { useEntryTexts } from '../texts';
import { platformsOf, valueKey, type FormIndicator } from './read-values';
import type { ValuesForm } from './values-form';
import { Options } from '../../../../ui/field/field';
import { FieldMistake } from '../field-mistake';

interface ValueFieldProps {
  readonly form: ValuesForm;
  readonly indicator: FormIndicator;
  readonly platform?: string;
  readonly showMissing: boolean;
}

interface RemovePlatformProps {
  readonly name: string;
  readonly onClick: () => void;
}

const RemovePlatform = ({ name, onClick }: RemovePlatformProps): ReactElement => (
  <Button kind="quiet" aria-label={useEntryTexts()('removePlatform', { platform: name })} onClick={onClick}>
    ×
  </Button>
);

const ValueField = ({ form, indicator, platform, showMissing }: ValueFieldProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const id = useId();
  const { values, reading } = form.state();
  const key = valueKey(indicator.code, platform);
  const mistake = reading.mistakes[key];
  const words =
    mistake && (showMissing || mistake !== 'valueMissing')
      ? t(mistake, { decimals: indicator.decimals, min: indicator.minimum, max: indicator.maximum })
      : undefined;
  const before = form.before[key];
  const platformName = platform === undefined ? undefined : form.entry.catalogue.platformName(platform);
  return (
    <div className={styles['value']}>
      <label htmlFor={id}>
        {platformName ?? indicator.name[language]}
        <br />
        <small>{before !== undefined && `${t('lastPeriod')} ${before}`}</small>
      </label>
      <span className={styles['field']}>
        <input
          id={id}
          data-value={key}
          inputMode={indicator.decimals === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={values[key] ?? ''}
          aria-invalid={words !== undefined}
          aria-describedby={words === undefined ? undefined : `${id}-mistake`}
          onChange={(event) => form.write(key, event.target.value)}
        />
        <span>{indicator.unit[language]}</span>
        {platformName !== undefined && (
          <RemovePlatform name={platformName} onClick={() => form.remove(key)} />
        )}
      </span>
      <FieldMistake id={`${id}-mistake`} words={words} />
    </div>
  );
};

const PlatformFields = ({ form, indicator, showMissing }: ValueFieldProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const shown = platformsOf(form.state().values, indicator.code);
  const others = form.entry.catalogue.source.platforms.filter(({ code }) => !shown.includes(code));
  return (
    <fieldset>
      <legend>{indicator.name[language]}</legend>
      {shown.map((platform) => (
        <ValueField key={platform} {...{ form, indicator, platform, showMissing }} />
      ))}
      <select
        aria-label={`${indicator.name[language]} ${t('addPlatform')}`}
        value=""
        onChange={(event) => form.write(valueKey(indicator.code, event.target.value), '')}
      >
        <option value="">{t('addPlatform')}</option>
        <Options of={others.map(({ code, name }) => [code, name[language]])} />
      </select>
    </fieldset>
  );
};

/** A field for each indicator that the unit reports, what was reported before beside it. */
export const IndicatorFields = ({
  form,
  showMissing,
}: {
  readonly form: ValuesForm;
  readonly showMissing: boolean;
}): ReactElement => {
  useSyncExternalStore(form.subscribe, form.state);
  return (
    <div className={styles['values']}>
      {form.indicators.map((indicator) =>
        indicator.byPlatform ? (
          <PlatformFields key={indicator.code} {...{ form, indicator, showMissing }} />
        ) : (
          <ValueField key={indicator.code} {...{ form, indicator, showMissing }} />
        ),
      )}
    </div>
  );
};
