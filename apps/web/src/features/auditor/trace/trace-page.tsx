import { useEffect, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { FigurePanel } from '../../../desk/figure-panel/figure-panel';
import { FigureBehind } from '../../../desk/figure-panel/figure-behind';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useTraceTexts } from './texts';
import { TraceActions } from './trace-actions';
import { TraceForms, type Place } from './trace-forms';

const placeKeys = ['document', 'table', 'row', 'column'] as const;

/** Finds the address of a figure on paper, and goes there. */
const FindPlace = ({
  place,
  onFound,
}: {
  readonly place: Place;
  readonly onFound: (figure: string) => void;
}): ReactElement => {
  const t = useTraceTexts();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/trace', {
    params: { query: { ...place, limit: 1 } },
  });
  const figure = data?.figure;
  useEffect(() => {
    if (figure !== undefined) onFound(figure);
    // oxlint-disable-next-line react/exhaustive-deps -- found once, gone to once
  }, [figure]);
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  return <Skeleton label={t('finding')} rows={8} />;
};

export const TracePage = (): ReactElement => {
  const t = useTraceTexts();
  const [parameters, setParameters] = useSearchParams();
  const figure = parameters.get('figure') ?? '';
  const [document = '', table = '', row = '', column = ''] = placeKeys.map(
    (key) => parameters.get(key) ?? '',
  );
  const place: Place = { document, table, row, column };
  const isPlaced = figure === '' && placeKeys.every((key) => place[key] !== '');
  return (
    <Page title={t('title')}>
      <p>{t('about')}</p>
      <TraceForms
        figure={figure}
        place={place}
        onFigure={(next) => setParameters({ figure: next })}
        onPlace={(next) => setParameters({ ...next })}
      />
      {isPlaced && (
        <FindPlace place={place} onFound={(found) => setParameters({ figure: found }, { replace: true })} />
      )}
      {figure === '' && !isPlaced && <p>{t('empty')}</p>}
      {figure !== '' && (
        <>
          <TraceActions figure={figure} />
          <FigureBehind key={figure} figure={figure} />
        </>
      )}
      <FigurePanel />
    </Page>
  );
};
