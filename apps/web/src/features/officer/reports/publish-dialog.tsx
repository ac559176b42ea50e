import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';
import { ActionForm, Soft } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { useReportTexts } from './texts';
import type { Run } from './use-run';
import { PlaceName } from '../../../ui/places/place-name';

export interface PublishDialogProps {
  readonly run: Run;
  readonly onClose: () => void;
  readonly onPublished: (answer: components['schemas']['PublishedResponse']) => void;
}

/** What publishing means, and how far it can be taken back, is said before it is done. */
export const PublishDialog = ({ run, onClose, onPublished }: PublishDialogProps): ReactElement => {
  const t = useReportTexts();
  const language = useLanguage();
  const nameOf = useReportName();
  const action = useAction();
  const [until, setUntil] = useState('');
  const { scope, period, edition } = run.parameters;
  const publish = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/runs/{runId}/publish', {
        params: { path: { runId: run.runId } },
        body: until === '' ? {} : { embargoUntil: `${until}:00+08:00` },
      });
      await askAgain('/api/v1/runs', '/api/v1/editions');
      onPublished(data!);
    });
  return (
    <Dialog title={t('publishTitle', { report: nameOf(run.report) })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('confirm')}
        onSubmit={publish}
        cancel={{ says: t('keep'), run: onClose }}
      >
        <p>
          <strong>
            <PlaceName code={scope} /> · {periodName(period, language)} · {t(edition)}
          </strong>
        </p>
        <p>{t(edition === 'public' ? 'publishPublic' : 'publishInternal')}</p>
        <Field label={t('embargo')} type="datetime-local" value={until} onChange={setUntil} />
        <Soft>{t('embargoAbout')}</Soft>
      </ActionForm>
    </Dialog>
  );
};
