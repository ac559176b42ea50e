import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { ActionForm, Soft, Words } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { periodName } from '@xiangtong/contracts';
import { useDivisionName } from '../../../ui/places/place-name';
import { useLanguage } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { inCounty, type CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';

export interface Decision {
  readonly what: 'reopen' | 'move';
  readonly period: string;
  readonly deadline: string;
}

const words = {
  reopen: { title: 'reopenTitle', about: 'reopenAbout', does: 'doReopen' },
  move: { title: 'moveTitle', about: 'moveAbout', does: 'doMove' },
} as const;

export interface DecisionDialogProps {
  readonly view: CalendarView;
  readonly decision: Decision;
  readonly onClose: () => void;
  /** Told how many counties it was decided for. */
  readonly onDone: (counties: number) => void;
}

interface Typed {
  readonly reason: string;
  readonly deadline: string;
}

const send = async (
  { form, county }: CalendarView,
  { what, period }: Decision,
  typed: Typed,
): Promise<number> => {
  const params = { path: { form, period } };
  const place = inCounty(county);
  const reason = typed.reason.trim();
  const { data } =
    what === 'reopen'
      ? await client.POST('/api/v1/periods/{form}/{period}/reopen', { params, body: { ...place, reason } })
      : await client.POST('/api/v1/periods/{form}/{period}/deadline', {
          params,
          body: { ...place, reason, deadline: typed.deadline },
        });
  return data!.counties.length;
};

/** Reopening, another deadline: for whom, and why. */
export const DecisionDialog = ({ view, decision, onClose, onDone }: DecisionDialogProps): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const action = useAction();
  const [typed, setTyped] = useState<Typed>({ reason: '', deadline: decision.deadline });
  const county = useDivisionName(view.county === '' ? null : view.county.padEnd(12, '0'));
  const { title, about, does } = words[decision.what];
  const of = (key: keyof Typed, label: Parameters<typeof t>[0]) => ({
    label: t(label),
    value: typed[key],
    onChange: (text: string) => setTyped({ ...typed, [key]: text }),
  });
  const where = view.county === '' ? t('everywhere') : (county ?? view.county);
  const decide = (): void =>
    void action.run(async () => {
      const counties = await send(view, decision, typed);
      await askAgain('/api/v1/periods', '/api/v1/late');
      onDone(counties);
    });
  return (
    <Dialog title={t(title, { period: periodName(decision.period, language) })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t(does)}
        isReady={typed.reason.trim() !== ''}
        onSubmit={decide}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <Soft>{t(about, { where })}</Soft>
        {decision.what === 'move' && <Field {...of('deadline', 'newDeadline')} type="date" required />}
        <Words {...of('reason', 'reason')} isRequired />
      </ActionForm>
    </Dialog>
  );
};
