import { decompositionColumns } from '@xiangtong/contracts';
import { isUnitLevel, type ScopeLevel } from '../grammar/scope-level';
import type { ReportStructure } from './report-definition';
import type { QueryPath } from './value-path';

/** Levels of queries and sections: those of the scope, or of each unit in it. */
export const partLevels = ({
  repeat,
  scopes,
}: Pick<ReportStructure, 'repeat' | 'scopes'>): readonly ScopeLevel[] =>
  repeat ? scopes.filter(isUnitLevel) : scopes;

/** The cube computes these for the whole answer only; they cannot be split by unit. */
export const isOfWholeScope = ({ part, column }: QueryPath): boolean =>
  part === 'coverage' || decompositionColumns.some((name) => name === column);
