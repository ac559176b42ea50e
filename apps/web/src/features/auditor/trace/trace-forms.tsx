import { useState, type FormEvent, type ReactElement } from 'react';
import { Choose } from '../../../desk/choose/choose';
import { useEditionOptions } from '../../../desk/report/edition-options';
import { useKnownEditions } from '../../../desk/report/use-editions';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { useTraceTexts } from './texts';
import styles from './trace.module.css';

/** A figure by its place on paper. */
export interface Place {
  readonly document: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const AddressForm = ({
  figure,
  onFigure,
}: {
  readonly figure: string;
  readonly onFigure: (figure: string) => void;
}): ReactElement => {
  const t = useTraceTexts();
  const [typed, setTyped] = useState(figure);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onFigure(typed.trim());
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <h2>{t('byAddress')}</h2>
      <Field label={t('address')} value={typed} onChange={setTyped} spellCheck={false} required />
      <p className={styles['soft']}>{t('addressHelp')}</p>
      <Button kind="primary" type="submit">
        {t('trace')}
      </Button>
    </form>
  );
};

interface EditionChoiceProps {
  /** The trace reference of a report. */
  readonly value: string;
  readonly onChange: (document: string) => void;
}

/** A published report by its name, for its reference. */
const EditionChoice = ({ value, onChange }: EditionChoiceProps): ReactElement | null => {
  const t = useTraceTexts();
  const editions = useKnownEditions().editions.filter(({ trace }) => trace !== null);
  const { options, finds } = useEditionOptions(editions);
  if (editions.length === 0) return null;
  return (
    <div className={styles['choice']}>
      <Choose
        label={t('edition')}
        hint={t('editionHint')}
        value={editions.find(({ trace }) => trace === value)?.seal ?? ''}
        options={options}
        finds={finds}
        mayBeNone
        onChange={(chosen) => onChange(editions.find(({ seal }) => seal === chosen)?.trace ?? '')}
      />
    </div>
  );
};

const PlaceForm = ({
  place,
  onPlace,
}: {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}): ReactElement => {
  const t = useTraceTexts();
  const [typed, setTyped] = useState(place);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onPlace(typed);
  };
  const set = (key: keyof Place) => (value: string) => setTyped({ ...typed, [key]: value });
  return (
    <form className={styles['form']} onSubmit={submit}>
      <h2>{t('byPlace')}</h2>
      <Field
        label={t('document')}
        value={typed.document}
        onChange={set('document')}
        spellCheck={false}
        required
      />
      <EditionChoice value={typed.document} onChange={set('document')} />
      <div className={styles['place']}>
        <Field label={t('table')} value={typed.table} onChange={set('table')} required />
        <Field label={t('row')} value={typed.row} onChange={set('row')} required />
        <Field label={t('column')} value={typed.column} onChange={set('column')} required />
      </div>
      <Button type="submit">{t('trace')}</Button>
    </form>
  );
};

export interface TraceFormsProps {
  readonly figure: string;
  readonly place: Place;
  readonly onFigure: (figure: string) => void;
  readonly onPlace: (place: Place) => void;
}

/** Two ways to name a figure. */
export const TraceForms = ({ figure, place, onFigure, onPlace }: TraceFormsProps): ReactElement => (
  <div className={styles['forms']} data-print="never">
    <AddressForm key={figure} figure={figure} onFigure={onFigure} />
    <PlaceForm key={JSON.stringify(place)} place={place} onPlace={onPlace} />
  </div>
);
