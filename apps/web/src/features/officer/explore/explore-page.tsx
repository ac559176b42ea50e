import { pivotQueries, type CubeQuery, type PivotQueries } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { askCube, usePrefetchedCube } from '../../../api/cube/use-cube';
import { askSchema, useCubeSchema, usePrefetchedSchema } from '../../../desk/figure-panel/figure-words';
import { levelBelow, scopeAround, whereOf } from '../../../ui/places/scope';
import { ScopedPage } from '../../../desk/scope-filter/scoped-page';
import { viewOf } from '../../../desk/scope-filter/use-view';
import { useUser, type User } from '../../../session/use-user';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ExplorationView } from './exploration-view';
import { readExploration, viewQuery, withExploration, type Exploration } from './explore-state';
import { SavedViews } from './views/saved-views';
import { Settings } from './settings-later';
import { useExploreTexts } from './texts';

/** What the address asks for; the divisions are those of who asks. */
const exploredAt = (address: URLSearchParams, divisions: User['divisions'], period: string) => {
  const { scope, compare } = viewOf(address);
  const exploration = readExploration(address, levelBelow(scopeAround(scope, divisions)));
  return { exploration, queries: pivotQueries(exploration, { where: whereOf(scope), period, compare }) };
};

/** Lines and totals, which are drawn before the cells. */
const firstOf = ({ lines, foot }: PivotQueries): readonly [CubeQuery, CubeQuery] => [
  lines,
  foot.by.length > 0 ? foot : lines,
];

/** What is asked goes out before the words for it are there. */
const Explored = ({ period }: { readonly period: string }): ReactElement => {
  const t = useExploreTexts();
  const [params, setParams] = useSearchParams();
  const { divisions } = useUser();
  // Read from the address itself: what was set a moment ago is in it before it is drawn.
  const change = (changes: Partial<Exploration>): void =>
    setParams(withExploration(new URLSearchParams(window.location.search), changes));
  const { exploration, queries } = exploredAt(params, divisions, period);
  const [lines, foot] = firstOf(queries);
  usePrefetchedSchema();
  usePrefetchedCube(lines);
  usePrefetchedCube(foot);
  // Comes after the prefetches: a query that is read counts as asked, but goes out only when the page is drawn.
  const schema = useCubeSchema();
  if (!schema) return <Skeleton label={t('loading')} rows={12} />;
  return (
    <>
      <SavedViews query={viewQuery(params, exploration)} />
      <Settings exploration={exploration} schema={schema} query={queries.lines} onChange={change} />
      <ExplorationView
        exploration={exploration}
        queries={queries}
        schema={schema}
        change={change}
        addressOf={(changes) => `?${withExploration(params, changes).toString()}`}
      />
    </>
  );
};

/** Any measures by any dimensions, as a table beside a picture; the whole view is in its address. */
export const ExplorePage = (): ReactElement => {
  const t = useExploreTexts();
  return (
    <ScopedPage title={t('title')} loading={t('loading')} empty={t('empty')}>
      {({ period }) => <Explored period={period} />}
    </ScopedPage>
  );
};

ExplorePage.askFirst = (address: URLSearchParams, { divisions }: User): void => {
  askSchema();
  const { period } = viewOf(address);
  if (period !== null) firstOf(exploredAt(address, divisions, period).queries).forEach(askCube);
};
