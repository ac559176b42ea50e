import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { ActionForm, Words } from '../../../ui/forms/forms';
import { periodName } from '@xiangtong/contracts';
import type { PublishedEdition } from '../../../desk/report/use-editions';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { defineTexts, useLanguage } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog/dialog';
import { PlaceName } from '../../../ui/places/place-name';

export const useWithdrawTexts = defineTexts({
  zh: {
    withdraw: '撤回',
    title: '撤回“{{report}}”？',
    about:
      '撤回后，公开目录、订阅和接口写明何时、为何撤回，不再提供正文、数字和文件；已经下载的文件核对时会说已撤回。撤回不能取消。数字有错时，请更正填报后发布更正版，不一定要撤回。',
    reason: '原因（会公开）',
    confirm: '确认撤回',
    keep: '不撤回',
  },
  en: {
    withdraw: 'Withdraw',
    title: 'Withdraw "{{report}}"?',
    about:
      'The public list, the feed and the interfaces then say since when and why, and no longer offer text, figures and files; whoever verifies a file is told that it is withdrawn. This cannot be undone. Wrong figures are usually corrected instead: publish a corrected edition.',
    reason: 'Reason (public)',
    confirm: 'Withdraw it',
    keep: 'Keep it',
  },
});

interface WithdrawDialogProps {
  readonly edition: PublishedEdition;
  readonly onClose: () => void;
}

/** Takes a public edition back, with the reason that everybody will read. */
export const WithdrawDialog = ({ edition, onClose }: WithdrawDialogProps): ReactElement => {
  const t = useWithdrawTexts();
  const language = useLanguage();
  const nameOf = useReportName();
  const action = useAction();
  const [reason, setReason] = useState('');
  const { seal, report, scope, period } = edition;
  const withdraw = (): void =>
    void action.run(async () => {
      await client.POST('/api/v1/editions/{seal}/withdraw', {
        params: { path: { seal } },
        // One line, whatever was typed.
        body: { reason: reason.trim().replace(/\s+/g, ' ') },
      });
      await askAgain('/api/v1/editions');
      onClose();
    });
  return (
    <Dialog title={t('title', { report: nameOf(report) })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('confirm')}
        isReady={reason.trim().length > 1}
        onSubmit={withdraw}
        cancel={{ says: t('keep'), run: onClose }}
      >
        <p>
          <strong>
            <PlaceName code={scope} /> · {periodName(period, language)}
          </strong>
        </p>
        <p>{t('about')}</p>
        <Words label={t('reason')} value={reason} onChange={setReason} isRequired rows={3} />
      </ActionForm>
    </Dialog>
  );
};
