import { idNumbers } from './places';
import type { ScopeExample } from './scope-example';

const householdHead =
  'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income';
const benefitHead = 'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher';
const idNumber = '52012219900101123X';

/** Endpoints about households. */
export const impactExamples: Readonly<Record<string, ScopeExample>> = {
  'POST /impact/households': {
    as: 'impact',
    send: ({ unit }) => ({ file: `${householdHead}\n${idNumber},${unit},一般贫困户,3,2014,,2018,3000` }),
  },
  'POST /impact/benefits': {
    as: 'impact',
    send: ({ unit }) => ({
      file: `${benefitHead}\n2019-05,${idNumber},,${unit},employment,900,,paid,PZ-1`,
    }),
  },
  'POST /impact/household-attempts': {
    as: 'impact',
    send: ({ unit }) => ({
      body: { village: unit, household: '0'.repeat(12), day: '2099-01-01', what: '上门', result: 'open' },
    }),
  },
  'POST /impact/household-exports': {
    as: 'impact',
    send: ({ unit, county }) => ({ body: { id_number: idNumbers[unit], county, purpose: '核对' } }),
  },
  'POST /impact/household-erasures': {
    as: 'impact',
    // The purpose is refused once the household is found, so that it stays for the other examples.
    send: ({ unit, county }) => ({ body: { id_number: idNumbers[unit], county, purpose: '13800138000' } }),
  },
  'GET /impact/household-ledger': {
    as: 'impact',
    send: ({ unit }) => ({ query: { village: unit, period: '2019', purpose: '核对' } }),
  },
  'GET /impact/doubts': {
    as: 'impact',
    send: ({ county }) => ({ query: { year: '2019', scope: county } }),
  },
  ...Object.fromEntries(
    ['explain', 'accept', 'return'].map((action) => [
      `POST /impact/doubts/${action}`,
      {
        as: 'impact',
        send: ({ unit }) => ({ body: { unit, year: 2019, code: 'BENEFIT.NEGATIVE_NET', text: '核对' } }),
      } satisfies ScopeExample,
    ]),
  ),
  'GET /impact/effect': {
    as: 'impact',
    send: ({ county }) => ({ query: { year: '2019', scope: county } }),
  },
  'GET /impact/summary': {
    as: 'impact',
    send: ({ county }) => ({ query: { period: '2019', scope: county } }),
  },
};
