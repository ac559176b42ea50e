import type { CubeDimension } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { Block, type BlockProps } from '../../../desk/block/block';
import { useCube } from '../../../api/cube/use-cube';
import { preliminaryOf } from '../../../desk/scope-filter/preliminary-notice';
import { Reorganised } from '../../../desk/ranked/reorganised';
import { RankedTable } from '../../../desk/ranked/ranked-table';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { largestQuery, rankingOf, type Shown } from './figures';
import styles from './overview.module.css';
import { useOverviewTexts } from './texts';

export interface RankedBlockProps extends Pick<BlockProps, 'title' | 'aside' | 'width'> {
  readonly shown: Shown;
  readonly dimension: CubeDimension;
  readonly limit: number;
  /** What the name of a member opens. */
  readonly addressOf?: (code: string) => string;
}

/** The largest members of a dimension. */
export const RankedBlock = ({
  shown,
  dimension,
  limit,
  addressOf,
  title,
  aside,
  width = 4,
}: RankedBlockProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const most = isWhole ? null : limit;
  const asked = largestQuery(shown, dimension, most);
  const query = useCube(asked);
  const { rows, isCut } = query.data
    ? rankingOf(asked, query.data, language, { limit: most, addressOf })
    : { rows: [], isCut: false };
  // Flows and kinds have no rank.
  const isPreliminary = dimension !== 'flow' && preliminaryOf(query.data) !== null;
  return (
    <Block title={title} aside={aside} of={query} width={width} rows={limit}>
      {isPreliminary && <p className={styles['soft']}>{t('unranked')}</p>}
      {!isPreliminary && rows.length === 0 && <p className={styles['soft']}>{t('none')}</p>}
      {!isPreliminary && rows.length > 0 && <RankedTable of={title} rows={rows} view={shown.key} />}
      {!isPreliminary && <Reorganised answer={query.data} />}
      {!isPreliminary && (isCut || isWhole) && (
        <Button kind="quiet" onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'fewer' : 'more')}
        </Button>
      )}
    </Block>
  );
};
