import { formatMonth, parsePeriod } from '@xiangtong/domain';
import { periodText } from '../period-words';
import type { Language } from '../problem';
import type { CubeQuery, CubeResponse, Reorganisation } from './cube';
import { isIndicator } from './cube-measures';

const dimensionsOfUnits: CubeQuery['by'] = ['unit', 'village', 'park'];

/**
 * A question that compares units, on the units of its last month: what a unit that merged or was split had before counts
 * for its successors, which would be new, and it the greatest decline, otherwise (docs/methods.md, Boundaries). Other
 * questions stay as they are.
 */
export const onLastUnits = <Query extends CubeQuery>(query: Query): Query => {
  const { compare, by, boundaries, measures, period } = query;
  const isOfUnits = by.some((dimension) => dimensionsOfUnits.includes(dimension));
  if (!compare || !isOfUnits || boundaries !== undefined || measures.some(isIndicator)) return query;
  const months = parsePeriod(period);
  return months ? { ...query, boundaries: formatMonth(months.to) } : query;
};

const monthText = (code: string, language: Language): string => {
  const month = parsePeriod(code);
  return month ? periodText(month, language) : code;
};

const listed = (members: Reorganisation['from'], language: Language): string => {
  const names = members.map(({ name }) => name[language]);
  if (language === 'zh') return names.join('、');
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
};

type Kind = 'split' | 'divided' | 'merged' | 'joined' | 'renewed' | 'reorganised';

const kindOf = ({ from, to }: Reorganisation): Kind => {
  if (to.length === 1) {
    if (!to[0]!.isNew) return 'joined';
    return from.length > 1 ? 'merged' : 'renewed';
  }
  if (from.length > 1) return 'reorganised';
  return to.some(({ isNew }) => isNew) ? 'split' : 'divided';
};

const verbs: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  split: { zh: '拆分为', en: 'split into' },
  divided: { zh: '分别并入', en: 'divided among' },
  merged: { zh: '合并为', en: 'merged into' },
  joined: { zh: '并入', en: 'merged into' },
  renewed: { zh: '改设为', en: 'turned into' },
  reorganised: { zh: '调整为', en: 'reorganised into' },
};

/** 甲村2019年3月拆分为乙村、丙村 */
const reorganisationText = (change: Reorganisation, language: Language): string => {
  const [from, to] = [listed(change.from, language), listed(change.to, language)];
  const [verb, month] = [verbs[kindOf(change)][language], monthText(change.month, language)];
  return language === 'zh'
    ? `${from}${month}${verb}${to}`
    : `${from} ${change.from.length > 1 ? 'were' : 'was'} ${verb} ${to} in ${month}`;
};

/** Longer lists of changes say how many more there are. */
const MOST_CHANGES = 10;

/**
 * What has to be said beside figures of units that merged or were split since the first month that is compared; null where
 * none was.
 */
export const reorganisationsText = (
  { boundaries, reorganisations = [] }: Pick<CubeResponse, 'boundaries' | 'reorganisations'>,
  language: Language,
): string | null => {
  if (boundaries === undefined || reorganisations.length === 0) return null;
  const month = monthText(boundaries, language);
  const said = reorganisations.slice(0, MOST_CHANGES).map((change) => reorganisationText(change, language));
  const others = reorganisations.length - said.length;
  return language === 'zh'
    ? `${said.join('；')}${others > 0 ? `；等共${reorganisations.length}起调整` : ''}。增减按${month}的单位比较，原单位的数按比例计入后来的单位。`
    : `${said.join('; ')}${others > 0 ? `; and ${others} more changes` : ''}. Compared on the units of ${month}: what former units sold counts for their successors.`;
};
