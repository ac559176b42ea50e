import type { CubeDimension, CubeMeasure, CubeQuery } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Block } from '../../../desk/block/block';
import { decimalOf, useCube, type CubeAnswer } from '../../../api/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthFigure } from '../../../desk/figure-panel/row-figure';
import { Waterfall } from '../../../desk/waterfall/waterfall';
import { useLanguage } from '../../../i18n/texts';
import { DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { formatAmount, formatDecimal, formatPercent, magnitudeOf } from '../../../ui/figure/format-figure';
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

const signed = (ratio: string): string => {
  const percent = formatPercent(ratio);
  return percent.startsWith('−') ? percent : `+${percent}`;
};

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

/** Members by what they add to the growth or take from it; together with the rest they are the growth. */
const ContributionList = ({ query, answer, measure, name }: ContributionListProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const dimension = query.by[0]!;
  const parts = contributionsOf(answer, dimension, measure, SHOWN);
  if (parts === null) return <p className={styles['soft']}>{t('noBase')}</p>;
  const { shown, rest, unplaced } = parts;
  const most = Math.max(...shown.map(({ ratio }) => Math.abs(Number(ratio))));
  const figure = ({ row }: Contribution, column: string): string =>
    cellFigure(query, answer, row, `${measure}.${column}`);
  const columns: readonly DataColumn<Part>[] = [
    {
      key: 'name',
      head: name,
      isName: true,
      cell: (part) =>
        'count' in part
          ? t('others', { count: part.count })
          : (answer.labels[dimension]?.[part.code]?.[language] ?? part.code),
    },
    {
      key: 'contribution',
      head: t('contribution'),
      isNumber: true,
      cell: (part) =>
        'count' in part ? (
          signed(part.ratio)
        ) : (
          <FigureDoor figure={figure(part, 'contribution')}>{signed(part.ratio)}</FigureDoor>
        ),
    },
    {
      key: 'bar',
      head: <span className="visually-hidden">{t('bar')}</span>,
      className: styles['bar'],
      cell: (part) => shown.some((one) => one === part) && <Shaft ratio={part.ratio} most={most} />,
    },
    {
      key: 'growth',
      head: t('growth'),
      isNumber: true,
      cell: (part) =>
        'count' in part ? null : (
          <GrowthFigure row={part.row} column={`${measure}.growth`} figure={figure(part, 'growth')} />
        ),
    },
  ];
  const others: readonly Part[] = rest.count > 0 ? [{ code: 'others', ...rest }] : [];
  return (
    <DataTable
      label={t('byMembers')}
      isOpen
      rows={[...shown, ...others, ...unplaced]}
      keyOf={({ code }) => code}
      columns={columns}
      rowClass={(part) => (shown.some((one) => one === part) ? undefined : styles['soft'])}
    />
  );
};

/** Why the total grew: by what became of the units, and by the members of a dimension. */
export const Explain = (props: ExplainProps): ReactElement => {
  const t = useExploreTexts();
  const { measure, dimension, dimensions, isMoney, onChoose } = props;
  const query: CubeQuery = {
    ...props.query,
    measures: [measure],
    by: [dimension],
    compare: props.query.compare ?? 'yoy',
  };
  const of = useCube(query);
  const answer = of.data;
  const name = dimensions.find(({ value }) => value === dimension)?.label ?? dimension;
  const total = decimalOf(answer?.totals, measure) ?? '0';
  const written = (column: string): string => {
    const value = decimalOf(answer?.totals, column) ?? '0';
    return isMoney ? formatAmount(value, magnitudeOf([total])) : formatDecimal(value, 0);
  };
  return (
    <>
      <Block
        title={t('byUnits')}
        aside={<span className={styles['soft']}>{t('points')}</span>}
        of={of}
        width={5}
      >
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
      <Block
        title={t('byMembers')}
        aside={
          <Choose
            label={t('explainBy')}
            value={dimension}
            options={dimensions}
            onChange={(value) => onChoose(value as CubeDimension)}
          />
        }
        of={of}
        width={7}
        rows={SHOWN}
      >
        {answer && <ContributionList query={query} answer={answer} measure={measure} name={name} />}
      </Block>
    </>
  );
};
