import type { CubeDimension, CubeMeasure, CubeQuery } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Block } from '../../../desk/block/block';
import { decimalOf, useCube, type CubeAnswer } from '../../../api/cube/use-cube';
import { Reorganised } from '../../../desk/ranked/reorganised';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthFigure } from '../../../desk/figure-panel/row-figure';
import { Waterfall } from '../../../desk/waterfall/waterfall';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import {
  amountWithUnit,
  formatDecimal,
  formatSignedPercent,
  magnitudeOf,
} from '../../../ui/figure/format-figure';
import { contributionsOf, type Contribution } from './contributions';
import styles from './explore.module.css';
import { Choose } from '../../../desk/choose/choose';
import { useExploreTexts } from './texts';

export interface ExplainProps {
  /** That of the table's cells; what it goes by is the reader's choice here. */
  readonly query: CubeQuery;
  readonly measure: CubeMeasure;
  readonly dimension: CubeDimension;
  readonly dimensions: readonly { readonly value: CubeDimension; readonly label: string }[];
  readonly isMoney: boolean;
  readonly onChoose: (dimension: CubeDimension) => void;
}

const SHOWN = 12;

interface ContributionListProps {
  readonly query: CubeQuery;
  readonly answer: CubeAnswer;
  readonly measure: CubeMeasure;
  readonly name: string;
}

const Shaft = ({ ratio, most }: { readonly ratio: string; readonly most: number }): ReactElement => {
  const isFall = ratio.startsWith('-');
  const width = most > 0 ? Math.min(1, Math.abs(Number(ratio)) / most) * 50 : 0;
  return (
    <span className={styles['shaft']} aria-hidden="true">
      <span
        className={isFall ? styles['fall'] : styles['rise']}
        style={{ width: `${width}%`, ...(isFall ? { right: '50%' } : { left: '50%' }) }}
      />
    </span>
  );
};

/** A member, or all others together, which nothing stands behind. */
type Part = Contribution | { readonly code: 'others'; readonly ratio: string; readonly count: number };

const usePartColumns = (of: ContributionListProps, shown: readonly Contribution[]): DataColumn<Part>[] => {
  const t = useExploreTexts();
  const language = useLanguage();
  const { query, answer, measure, name } = of;
  const labels = answer.labels[query.by[0]!];
  const most = Math.max(...shown.map(({ ratio }) => Math.abs(Number(ratio))));
  const figure = ({ row }: Contribution, part: string): string =>
    cellFigure(query, answer, row, `${measure}.${part}`);
  return [
    column.name('name', name, (part) =>
      'count' in part ? t('others', { count: part.count }) : (labels?.[part.code]?.[language] ?? part.code),
    ),
    column.number('contribution', t('contribution'), (part) =>
      'count' in part ? (
        formatSignedPercent(part.ratio)
      ) : (
        <FigureDoor figure={figure(part, 'contribution')}>{formatSignedPercent(part.ratio)}</FigureDoor>
      ),
    ),
    column.word(
      'bar',
      <span className="visually-hidden">{t('bar')}</span>,
      (part) => shown.some((one) => one === part) && <Shaft ratio={part.ratio} most={most} />,
      { className: styles['bar'] },
    ),
    column.number('growth', t('growth'), (part) =>
      'count' in part ? null : (
        <GrowthFigure row={part.row} column={`${measure}.growth`} figure={figure(part, 'growth')} />
      ),
    ),
  ];
};

/** Members by what they add to the growth or take from it; together with the rest they are the growth. */
const ContributionList = (props: ContributionListProps): ReactElement => {
  const t = useExploreTexts();
  const parts = contributionsOf(props.answer, props.query.by[0]!, props.measure, SHOWN);
  const shown = parts?.shown ?? [];
  const columns = usePartColumns(props, shown);
  if (parts === null) return <p className={styles['soft']}>{t('noBase')}</p>;
  const others: readonly Part[] = parts.rest.count > 0 ? [{ code: 'others', ...parts.rest }] : [];
  return (
    <DataTable
      label={t('byMembers')}
      isOpen
      rows={[...shown, ...others, ...parts.unplaced]}
      keyOf={({ code }) => code}
      columns={columns}
      rowClass={(part) => (shown.some((one) => one === part) ? undefined : styles['soft'])}
    />
  );
};

interface BlockProps extends ExplainProps {
  readonly of: ReturnType<typeof useCube>;
}

const ByUnits = ({ query, measure, isMoney, of }: BlockProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const answer = of.data;
  const total = decimalOf(answer?.totals, measure) ?? '0';
  const written = (column: string): string => {
    const value = decimalOf(answer?.totals, column) ?? '0';
    return isMoney ? amountWithUnit(value, magnitudeOf([total]), language) : formatDecimal(value, 0);
  };
  const points = <span className={styles['soft']}>{t('points')}</span>;
  return (
    <Block title={t('byUnits')} aside={points} of={of} width={5}>
      {answer && (
        <Waterfall
          totals={answer.totals}
          measure={measure}
          base={written(`${measure}.base`)}
          now={written(measure)}
          figureOf={(column) => cellFigure(query, answer, null, column)}
        />
      )}
    </Block>
  );
};

const ByMembers = ({ query, measure, dimension, dimensions, onChoose, of }: BlockProps): ReactElement => {
  const t = useExploreTexts();
  const name = dimensions.find(({ value }) => value === dimension)?.label ?? dimension;
  const choice = (
    <Choose
      label={t('explainBy')}
      value={dimension}
      options={dimensions}
      onChange={(value) => onChoose(value as CubeDimension)}
    />
  );
  return (
    <Block title={t('byMembers')} aside={choice} of={of} width={7} rows={SHOWN}>
      {of.data && <ContributionList query={query} answer={of.data} measure={measure} name={name} />}
      <Reorganised answer={of.data} />
    </Block>
  );
};

/** Why the total grew: by what became of the units, and by the members of a dimension. */
export const Explain = (props: ExplainProps): ReactElement => {
  const query: CubeQuery = {
    ...props.query,
    measures: [props.measure],
    by: [props.dimension],
    compare: props.query.compare ?? 'yoy',
  };
  const of = useCube(query);
  return (
    <>
      <ByUnits {...props} query={query} of={of} />
      <ByMembers {...props} query={query} of={of} />
    </>
  );
};
