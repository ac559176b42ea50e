import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submissionStatuses } from './submission';
import {
  statesBefore,
  statusAfter,
  submissionActions,
  submissionLife,
  transitionOf,
  type Transition,
} from './submission-life';

const everyCase = submissionActions.flatMap((action) =>
  submissionStatuses.flatMap((status) => [true, false].map((inForce) => ({ action, status, inForce }))),
);

describe('the life of a submission', () => {
  it('has at most one step for an action, a state and what is in force', () => {
    for (const { action, status, inForce } of everyCase) {
      const found = submissionLife.filter(
        (one) =>
          one.action === action &&
          one.from.includes(status) &&
          (one.inForce === null || one.inForce === inForce),
      );
      expect(found.length).toBeLessThanOrEqual(1);
      expect(transitionOf(action, status, inForce)).toBe(found[0]);
    }
  });

  it('lets who reviews write nothing, and who responds put nothing in force', () => {
    for (const { by, to, ledger } of submissionLife) {
      if (by === 'reviewer') expect(['accepted', 'returned']).toContain(to);
      else expect(ledger).not.toBe('accept');
    }
    expect(statesBefore('accept')).toEqual(['submitted']);
  });

  it('changes what is in force by the ledger alone', () => {
    const changesFigures = ({ action, from, to }: Transition) =>
      action === 'accept' || (from.includes('accepted') && to === 'withdrawn');
    for (const one of submissionLife) expect(one.ledger !== null).toBe(changesFigures(one));
  });

  it('tells from the last action where a submission stands', () => {
    expect(submissionActions.map((action) => statusAfter(action, false))).toEqual([
      'draft',
      'draft',
      'submitted',
      'accepted',
      'returned',
      'draft',
      'withdrawn',
    ]);
    // A correction that was withdrawn.
    expect(statusAfter('withdraw', true)).toBe('accepted');
  });
});

const actionNames: Record<Transition['action'], string> = {
  create: '新建',
  save: '保存',
  submit: '上报',
  accept: '通过',
  return: '退回',
  correct: '更正',
  withdraw: '撤回',
};
const stateNames = {
  draft: '草稿',
  submitted: '待审核',
  returned: '被退回',
  accepted: '已通过',
  withdrawn: '已撤回',
};
const ledgerNames = { accept: '通过，数字生效', withdraw: '撤回，数字不再计入' };

const rowOf = ({ action, by, from, inForce, to, ledger }: Transition): string => {
  const before = from.length > 0 ? from.map((state) => stateNames[state]).join('、') : '还没有表';
  const beside =
    action !== 'withdraw' || from.includes('accepted')
      ? ''
      : inForce
        ? '，另有已生效的数'
        : '，没有已生效的数';
  const who = by === 'respondent' ? '填报单位' : '审核人员';
  return `| ${actionNames[action]} | ${who} | ${before}${beside} | ${stateNames[to]} | ${ledger ? ledgerNames[ledger] : '—'} |`;
};

describe('the guide of officers', () => {
  it('has the same table', () => {
    const guide = readFileSync(join(__dirname, '../../../../docs/guides/officer.md'), 'utf8');
    expect(guide).toContain(submissionLife.map(rowOf).join('\n'));
  });
});
