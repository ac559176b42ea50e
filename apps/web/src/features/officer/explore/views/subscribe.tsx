import type { SubscriptionFormat, SubscriptionKind } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { askAgain } from '../../../../api/ask-again';
import { client } from '../../../../api/client';
import { useAction } from '../../../../api/use-action';
import { defineTexts } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Options } from '../../../../ui/field/field';
import { ActionForm, Choice, Fields, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';

const useSubscribeTexts = defineTexts({
  zh: {
    subscribe: '邮件订阅',
    subscribeTo: '邮件订阅：{{name}}',
    title: '邮件订阅“{{name}}”',
    about:
      '到时发到您自己的邮箱：文件按您当时的权限和数据现做。信里可以一键退订，“我的账号”里看得到全部订阅。',
    format: '文件',
    pdf: 'PDF',
    xlsx: 'Excel（XLSX）',
    day: '哪天',
    weekly: '每周',
    monthly: '每月',
    monthDay: '每月 {{day}} 日',
    weekDays: '一、二、三、四、五、六、日',
    weekDay: '每周{{day}}',
    hour: '几点',
    send: '订阅',
    cancel: '取消',
    done: '已订阅“{{name}}”。',
    toAccount: '在“我的账号”里查看、退订，或填邮箱',
  },
  en: {
    subscribe: 'Subscribe by mail',
    subscribeTo: 'Subscribe by mail: {{name}}',
    title: 'Subscribe to "{{name}}"',
    about:
      'It comes to your own address: the file is made then, of the figures and what you may see at that moment. One press in the letter ends it; My account has all subscriptions.',
    format: 'File',
    pdf: 'PDF',
    xlsx: 'Excel (xlsx)',
    day: 'Day',
    weekly: 'Every week',
    monthly: 'Every month',
    monthDay: 'Day {{day}} of the month',
    weekDays: 'Monday、Tuesday、Wednesday、Thursday、Friday、Saturday、Sunday',
    weekDay: 'Every {{day}}',
    hour: 'Hour',
    send: 'Subscribe',
    cancel: 'Cancel',
    done: 'You have subscribed to "{{name}}".',
    toAccount: 'See, end, or enter an address in My account',
  },
});

export interface SubscribeProps {
  readonly kind: SubscriptionKind;
  readonly target: string;
  readonly name: string;
  /** Stands in a list, beside its name. */
  readonly isSmall?: boolean;
}

const days = Array.from({ length: 28 }, (_, at) => at + 1);
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** `w1` is a Monday, `m15` the 15th. */
const dayOf = (text: string): { readonly monthDay: number | null; readonly weekDay: number | null } => {
  const day = Number(text.slice(1));
  return text.startsWith('w') ? { monthDay: null, weekDay: day } : { monthDay: day, weekDay: null };
};

const DayChoice = (props: {
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactElement => {
  const t = useSubscribeTexts();
  return (
    <Choice label={t('day')} {...props}>
      <optgroup label={t('weekly')}>
        <Options
          of={t('weekDays')
            .split('、')
            .map((day, at) => [`w${at + 1}`, t('weekDay', { day })])}
        />
      </optgroup>
      <optgroup label={t('monthly')}>
        <Options of={days.map((day) => [`m${day}`, t('monthDay', { day })])} />
      </optgroup>
    </Choice>
  );
};

const SubscribeForm = (
  props: SubscribeProps & { readonly onDone: (isDone: boolean) => void },
): ReactElement => {
  const { kind, target, onDone } = props;
  const t = useSubscribeTexts();
  const action = useAction();
  const [format, setFormat] = useState<SubscriptionFormat>('pdf');
  const [day, setDay] = useState('w1');
  const [hour, setHour] = useState('8');
  const subscribe = (): void =>
    void action.run(async () => {
      const body = { kind, target, format, ...dayOf(day), hour: Number(hour) };
      await client.POST('/api/v1/subscriptions', { body });
      await askAgain('/api/v1/subscriptions');
      onDone(true);
    });
  return (
    <ActionForm
      action={action}
      does={t('send')}
      isReady
      onSubmit={subscribe}
      cancel={{ says: t('cancel'), run: () => onDone(false) }}
    >
      <Soft>{t('about')}</Soft>
      <Fields>
        <Choice label={t('format')} value={format} onChange={(one) => setFormat(one as SubscriptionFormat)}>
          <Options of={(['pdf', 'xlsx'] as const).map((one) => [one, t(one)])} />
        </Choice>
        <DayChoice value={day} onChange={setDay} />
        <Choice label={t('hour')} value={hour} onChange={setHour}>
          <Options of={hours.map((one) => [String(one), `${one}:00`])} />
        </Choice>
      </Fields>
    </ActionForm>
  );
};

/** Has a view or a board mailed to oneself. */
export const Subscribe = (props: SubscribeProps): ReactElement => {
  const { name, isSmall = false } = props;
  const t = useSubscribeTexts();
  const [state, setState] = useState<'closed' | 'asking' | 'done'>('closed');
  return (
    <>
      <Button
        kind={isSmall ? 'quiet' : 'plain'}
        aria-label={isSmall ? t('subscribeTo', { name }) : undefined}
        onClick={() => setState('asking')}
      >
        {isSmall ? '✉' : t('subscribe')}
      </Button>
      {state === 'done' && (
        <Notice kind="success" action={<Link to="/account">{t('toAccount')}</Link>}>
          {t('done', { name })}
        </Notice>
      )}
      {state === 'asking' && (
        <Dialog title={t('title', { name })} onClose={() => setState('closed')}>
          <SubscribeForm {...props} onDone={(isDone) => setState(isDone ? 'done' : 'closed')} />
        </Dialog>
      )}
    </>
  );
};
