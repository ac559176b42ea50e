import type { UnitMonth } from '@xiangtong/collection';
import type { SubmissionStatus, Name } from '@xiangtong/contracts';
import { fractionOf } from '@xiangtong/domain';
import { sumsOf } from './figures';
import type { RecordsTable } from './records-table';

type State = SubmissionStatus | 'none';

const stateNames: Readonly<Record<State, Name>> = {
  accepted: { zh: '已审核通过', en: 'Accepted' },
  submitted: { zh: '已上报待审核', en: 'Submitted, under review' },
  returned: { zh: '已退回', en: 'Returned' },
  draft: { zh: '草稿', en: 'Draft' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  none: { zh: '未开始填报', en: 'Not begun' },
};

const columns = ['reports', 'inForce', 'nil'] as const;

const figuresOf = (own: readonly UnitMonth[]) => ({
  reports: fractionOf(own.length),
  inForce: fractionOf(own.filter(({ standing }) => standing !== null).length),
  nil: fractionOf(own.filter(({ standing }) => standing?.lines === 0).length),
});

/** State of the due reports in the workflow; an open correction leaves the old figure in force. */
export const submissionStates: RecordsTable = {
  dimensions: ['state'],
  texts: [],
  figures: columns,
  read: async (reader) => {
    const all = await reader.unitMonths();
    return (Object.keys(stateNames) as State[]).map((state) => ({
      codes: { state },
      names: { state: stateNames[state] },
      figures: figuresOf(all.filter(({ status }) => (status ?? 'none') === state)),
    }));
  },
  total: (rows) => sumsOf(rows, columns),
};
