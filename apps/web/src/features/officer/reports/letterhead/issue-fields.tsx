import { divisionLevel, parseDivisionCode } from '@xiangtong/domain';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useUser } from '../../../../session/use-user';
import { Field } from '../../../../ui/field/field';
import { Fields, Group, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import type { Choice, ChoiceControl } from '../use-choice';
import { useLetterheadTexts } from './texts';
import { bureauLevels, useLetterhead } from './use-letterhead';

/** Number and dates as typed; empty for what is not given. */
export interface Issue {
  readonly number: string;
  readonly date: string;
  readonly printedOn: string;
}

const noIssue: Issue = { number: '', date: '', printedOn: '' };

/** What is given, as the service takes it; nothing where nothing is. */
export const issueOf = ({ number, date, printedOn }: Issue) => {
  const issue = {
    ...(number !== '' && { number: Number(number) }),
    ...(date !== '' && { date }),
    ...(printedOn !== '' && { printedOn }),
  };
  return Object.keys(issue).length === 0 ? {} : { issue };
};

/** Whether the Word file of the report would be under a letterhead, if there is one. */
const useIsOfficial = ({ listing, scope, language, formats }: Choice): boolean => {
  const { roles } = useUser();
  const code = parseDivisionCode(scope);
  const isOfBureau = code !== null && bureauLevels.includes(divisionLevel(code));
  return (
    listing.isIssued &&
    language === 'zh' &&
    isOfBureau &&
    formats.includes('docx') &&
    roles.includes('officer')
  );
};

/** The letterhead of the place that the report is about: whether there is one, null where none can be. */
const useIssuing = (choice: Choice): 'set' | 'missing' | null => {
  const isOfficial = useIsOfficial(choice);
  const { data } = useLetterhead(choice.scope, isOfficial);
  if (!isOfficial || !data) return null;
  return data.settings === null ? 'missing' : 'set';
};

/** What is typed, and what of it counts: nothing while the report that is chosen has no letterhead. */
export const useIssue = (choice: Choice) => {
  const [typed, onChange] = useState(noIssue);
  return { typed, onChange, issue: useIssuing(choice) === 'set' ? typed : noIssue };
};

export interface IssueFieldsProps extends ChoiceControl {
  readonly typed: Issue;
  readonly onChange: (issue: Issue) => void;
}

/** Number and days of an official document. */
export const IssueFields = ({ choice, params, typed, onChange }: IssueFieldsProps): ReactElement | null => {
  const t = useLetterheadTexts();
  const issuing = useIssuing(choice);
  if (issuing === null) return null;
  const link = (
    <Link to={params.addressOf({ tab: 'letterhead', division: choice.scope })}>{t('toSettings')}</Link>
  );
  if (issuing === 'missing')
    return (
      <Notice kind="information" action={link}>
        {t('plain')}
      </Notice>
    );
  const field = (key: keyof Issue, type: 'number' | 'date'): ReactElement => (
    <Field
      label={t(`${key}Field`)}
      type={type}
      {...(type === 'number' && { min: 1, max: 9999 })}
      value={typed[key]}
      onChange={(text) => onChange({ ...typed, [key]: text })}
    />
  );
  return (
    <Group title={t('issue')}>
      <Fields>
        {field('number', 'number')}
        {field('date', 'date')}
        {field('printedOn', 'date')}
      </Fields>
      <Soft>
        {t('issueAbout')} {link}
      </Soft>
    </Group>
  );
};
