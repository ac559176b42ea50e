import type { ReactElement } from 'react';
import { Checks, Choice as Choose, Soft } from '../../../ui/forms/forms';
import { ScopeField } from '../../../desk/report/scope-field';
import { useReportTexts } from './texts';
import { formats, type ChoiceControl } from './use-choice';

/** Place, language and edition of a report. */
export const ChoiceFields = ({ choice, params }: ChoiceControl): ReactElement => {
  const t = useReportTexts();
  return (
    <>
      <ScopeField
        value={choice.scope}
        levels={choice.listing.scopes}
        onChange={(scope) => params.set({ scope })}
      />
      <Choose label={t('language')} value={choice.language} onChange={(language) => params.set({ language })}>
        <option value="zh">{t('chinese')}</option>
        <option value="en">{t('english')}</option>
      </Choose>
      <Choose label={t('edition')} value={choice.edition} onChange={(edition) => params.set({ edition })}>
        <option value="internal">{t('internal')}</option>
        {choice.listing.editions.includes('public') && <option value="public">{t('public')}</option>}
      </Choose>
    </>
  );
};

/** What the edition means, and the files to be made. */
export const FormatFields = ({ choice, params }: ChoiceControl): ReactElement => {
  const t = useReportTexts();
  return (
    <>
      <Soft>{t(`${choice.edition}About`)}</Soft>
      {choice.edition === 'public' && (
        <Checks
          label={t('rounding')}
          names={['rounded']}
          nameOf={() => t('roundedAbout')}
          chosen={choice.rounded ? ['rounded'] : []}
          onChange={([chosen]) => params.set({ rounded: chosen ?? '' })}
        />
      )}
      <Checks
        label={t('formats')}
        names={formats}
        nameOf={(format) => t(format)}
        chosen={choice.formats}
        onChange={(chosen) => params.set({ formats: chosen.length === 0 ? 'none' : chosen.join(',') })}
      />
    </>
  );
};
