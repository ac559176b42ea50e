import { checks, explanations } from './checks';
import { coherence } from './coherence';
import { contradictions, relationChecks } from './contradictions';
import { corrections } from './corrections';
import { lateness, lateReporters } from './lateness';
import { ledgerProof } from './ledger-proof';
import { publishedAbove } from './published-above';
import { ranks } from './ranks';
import type { RecordsTable } from './records-table';
import {
  reportingRates,
  reportingRatesByCounty,
  reportingRatesByMonth,
  reportingRatesByTownship,
} from './reporting-rates';
import { returns, reviewers } from './reviews';
import { revisions } from './revisions';
import { sample } from './sample';
import { submissionStates } from './submission-states';
import type { RecordsTableName } from './table-names';
import { unitFacts } from './unit-facts';

/** The tables of figures that are not in the cube, by the names used in definitions. */
export const recordsTables: Readonly<Record<RecordsTableName, RecordsTable>> = {
  reportingRates,
  reportingRatesByMonth,
  reportingRatesByTownship,
  reportingRatesByCounty,
  lateness,
  lateReporters,
  revisions,
  checks,
  explanations,
  returns,
  reviewers,
  corrections,
  submissionStates,
  sample,
  coherence,
  contradictions,
  relationChecks,
  ledgerProof,
  ranks,
  unitFacts,
  publishedAbove,
};
