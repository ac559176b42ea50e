import type { BenefitStatus, HouseholdKind, Mechanism } from '@xiangtong/contracts';

/** The words of the files for each choice, the Chinese one first; the code itself is accepted too. */
type Labels<Choice extends string> = Readonly<Record<Choice, readonly [string, ...string[]]>>;

export const kindLabels: Labels<HouseholdKind> = {
  ordinary: ['一般农户', '一般户', '普通户', '普通农户', '非贫困户'],
  poor: ['一般贫困户', '贫困户'],
  low_income: ['低保户'],
  five_guarantees: ['五保户', '特困供养户'],
  low_income_poor: ['低保贫困户'],
  unstable: ['脱贫不稳定户'],
  marginal: ['边缘易致贫户'],
  sudden_hardship: ['突发严重困难户'],
};

export const mechanismLabels: Labels<Mechanism> = {
  employment: ['务工', '就业', '务工就业', '务工/就业'],
  order_purchase: ['订单收购'],
  dividend: ['分红', '入股分红'],
  land_rent: ['土地流转', '土地流转租金'],
  asset_rent: ['资产租赁'],
  subsidy: ['补贴'],
  other: ['其他', '其它'],
};

export const statusLabels: Labels<BenefitStatus> = {
  paid: ['已支付', '已兑付', '已发放'],
  claimed: ['申报', '未支付', '待核实'],
};

/** Text in a file → the code. */
export const choicesOf = <Choice extends string>(labels: Labels<Choice>): ReadonlyMap<string, Choice> =>
  new Map(
    (Object.keys(labels) as Choice[]).flatMap((choice) =>
      [choice, ...labels[choice]].map((word): [string, Choice] => [word, choice]),
    ),
  );

/** The choices as people read them: `poor（一般贫困户）、…`. */
export const listOf = (labels: Labels<string>): string =>
  Object.entries(labels)
    .map(([choice, [label]]) => `${choice}（${label}）`)
    .join('、');
