import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { useMoment } from '../../../i18n/use-moment';
import { Actions, Soft } from '../../../ui/forms/forms';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable, type DataTableProps } from '../../../ui/data-table/data-table';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { inCounty, type CalendarView } from './calendar-view';
import { useClosingTexts } from './closing-texts';
import { useCalendarTexts } from './texts';

type Schemas = components['schemas'];
export type ClosingView = Schemas['ClosingView'];
type Doubted = Schemas['DoubtedReport'];

const FEW = 10;

interface SomeProps<Row> extends DataTableProps<Row> {
  readonly title: string;
}

/** A list under its heading: the first rows, and the rest when asked for. */
const Some = <Row,>({ title, rows, ...table }: SomeProps<Row>): ReactElement => {
  const t = useClosingTexts();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FEW);
  return (
    <section>
      <h2>
        {title}（{rows.length}）
      </h2>
      <DataTable {...table} rows={shown} isList />
      {shown.length < rows.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('all', { count: rows.length - shown.length })}
        </Button>
      )}
    </section>
  );
};

/** Asks everybody who is missing, with what came of it. */
const Chase = ({ closing, view }: ListsProps): ReactElement => {
  const t = useClosingTexts();
  const action = useAction();
  const [done, setDone] = useState<Schemas['ChaseResult'] | null>(null);
  const chase = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/periods/{form}/{period}/chase', {
        params: { path: { form: closing.form, period: closing.period } },
        body: inCounty(view.county),
      });
      setDone(data!);
      await askAgain('/api/v1/periods');
    });
  const words = done && { count: done.chased, already: done.alreadyToday };
  return (
    <div data-print="never">
      <Soft>{t('chaseAbout')}</Soft>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {done && words && (
        <Notice kind="success">
          {t(done.alreadyToday === 0 ? 'chased' : done.chased === 0 ? 'chasedAll' : 'chasedToday', words)}
        </Notice>
      )}
      <Actions>
        <Button onClick={chase} isBusy={action.isBusy}>
          {t('chase')}
        </Button>
      </Actions>
    </div>
  );
};

interface ListsProps {
  readonly closing: ClosingView;
  readonly view: CalendarView;
}

const Missing = ({ closing, view }: ListsProps): ReactElement => {
  const t = useClosingTexts();
  const calendar = useCalendarTexts();
  const language = useLanguage();
  const moment = useMoment();
  if (closing.missing.length === 0) return <Soft>{t('noneMissing')}</Soft>;
  return (
    <>
      <Some
        title={t('missing')}
        label={t('missing')}
        rows={closing.missing}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.name('unit', t('unit'), ({ unit, name }) => (
            <Link to={`/units?unit=${unit}`}>{name[language]}</Link>
          )),
          column.word('deadline', t('deadline'), ({ deadline }) => deadline),
          column.word('status', t('status'), ({ status }) => calendar(status ?? 'notBegun')),
          column.word('chase', t('lastChase'), ({ chase }) =>
            chase ? t('chaseOf', { by: chase.by, time: moment(chase.at) }) : t('notChased'),
          ),
        ]}
      />
      {closing.counties.some(({ state }) => state === 'open') && <Chase closing={closing} view={view} />}
    </>
  );
};

/** What closing strands; of a closed period, with the way out. */
const Returned = ({ closing, view }: ListsProps): ReactNode => {
  const t = useClosingTexts();
  const calendar = useCalendarTexts();
  const language = useLanguage();
  if (closing.returned.length === 0) return null;
  const { period } = closing;
  const isClosed = closing.counties.every(({ state }) => state === 'closed');
  return (
    <Some
      title={t('returned')}
      label={t('returned')}
      rows={closing.returned}
      keyOf={({ unit }) => unit}
      columns={(column) => [
        column.name('unit', t('unit'), ({ unit, name }) => (
          <Link to={`/units?unit=${unit}`}>{name[language]}</Link>
        )),
        column.word('deadline', t('deadline'), ({ deadline }) => deadline),
        ...(isClosed
          ? [
              column.word('permit', calendar('actions'), ({ unit }) => (
                <Link to={view.address.addressOf({ tab: 'exceptions', unit, period })}>{t('permit')}</Link>
              )),
            ]
          : []),
      ]}
    />
  );
};

const DoubtedList = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly Doubted[];
}): ReactNode => {
  const t = useClosingTexts();
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Some
      title={title}
      label={title}
      rows={rows}
      keyOf={({ submission }) => submission}
      columns={(column) => [
        column.name('unit', t('unit'), ({ name, submission }) => (
          <Link to={`/review?submission=${submission}`}>{name[language]}</Link>
        )),
        column.word('doubts', t('doubts'), ({ doubts, unexplained }) =>
          t('ofThem', { count: doubts, unexplained }),
        ),
      ]}
    />
  );
};

const Late = ({ closing: { late } }: ListsProps): ReactNode => {
  const t = useClosingTexts();
  const calendar = useCalendarTexts();
  const moment = useMoment();
  if (late.length === 0) return null;
  return (
    <Some
      title={t('late')}
      label={t('late')}
      rows={late}
      keyOf={({ unit }) => unit}
      columns={(column) => [
        column.name('unit', t('unit'), ({ unit, unitName }) => (
          <Link to={`/units?unit=${unit}`}>{unitName}</Link>
        )),
        column.word('status', t('status'), ({ state, submittedAt }) =>
          [calendar(state === 'late' ? 'lateState' : state), submittedAt && moment(submittedAt)]
            .filter(Boolean)
            .join(' · '),
        ),
        column.number('days', t('daysLate'), ({ days }) => days),
      ]}
    />
  );
};

/** Who is missing, what waits, what is doubted, what came late. */
export const ClosingLists = (props: ListsProps): ReactElement => {
  const t = useClosingTexts();
  return (
    <>
      <Missing {...props} />
      <Returned {...props} />
      <DoubtedList title={t('waiting')} rows={props.closing.waiting} />
      <DoubtedList title={t('unexplained')} rows={props.closing.unexplained} />
      <Late {...props} />
    </>
  );
};
