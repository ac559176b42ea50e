/** Tables of the history of reports and of the register: sources/records has one file for each. */
export const recordsTableNames = [
  'reportingRates',
  'reportingRatesByMonth',
  'reportingRatesByTownship',
  'reportingRatesByCounty',
  'lateness',
  'lateReporters',
  'revisions',
  'checks',
  'explanations',
  'returns',
  'reviewers',
  'corrections',
  'submissionStates',
  'sample',
  'coherence',
  'contradictions',
  'relationChecks',
  'ledgerProof',
  'ranks',
  'unitFacts',
] as const;
export type RecordsTableName = (typeof recordsTableNames)[number];
