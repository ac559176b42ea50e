import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import type { WorkbookAnswer } from './send-workbook';
import { useWorkbookTexts } from './texts';

/** The drafts that were made, each with its form. */
export const SavedWorkbook = ({ answer }: { readonly answer: WorkbookAnswer }): ReactElement => {
  const t = useWorkbookTexts();
  const language = useLanguage();
  const units = api.useQuery('get', '/api/v1/units', {});
  const nameOf = (code: string): string =>
    units.data?.find((unit) => unit.code === code)?.printedName[language] ?? code;
  return (
    <Notice kind="success" title={t('saved')}>
      <ul>
        {answer.submissions.map(({ unit, period }) => (
          <li key={`${unit}-${period}`}>
            <Link to={`/entry/${unit}/sales/${period}`}>{t('open', { unit: nameOf(unit), period })}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
