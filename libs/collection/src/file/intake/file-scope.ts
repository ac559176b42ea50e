import { monthsBetween, parseMonth, type Month } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { Catalogue } from '@xiangtong/reference';
import type { Actor } from '../../submission/submission';
import { requireRespondent } from '../../submission/authority';
import { shown } from '../../submission/parse/mistakes';
import { fileError } from '../file-error';
import { vocabularyOf } from '../meaning/vocabulary';
import { TEMPLATE_VERSION } from '../table/marker';
import type { TableFile, TemplateMarker } from '../table/table';
import type { FileScope } from './read-submissions';

/** A template this many months old is assumed to be last year's, unless the month is given. */
const OLD_MONTHS = 12;

export interface ChosenScope {
  readonly unit: string | null;
  readonly period: string | null;
}

interface ScopeContext {
  readonly actor: Actor;
  readonly catalogue: Catalogue;
  readonly currentMonth: Month;
}

/**
 * The unit and month of a file: from the caller, otherwise from its template, otherwise from its rows. Throws when the
 * template is of another unit or month, or the caller may not report for the unit.
 */
export const fileScope = ({ marker }: TableFile, chosen: ChosenScope, context: ScopeContext): FileScope => {
  if (chosen.unit !== null) requireRespondentFor(chosen.unit, context);
  if (chosen.period !== null && parseMonth(chosen.period) === null) {
    throw new DomainError('SUBMISSION.INVALID_PERIOD', { value: shown(chosen.period), example: '2019-12' });
  }
  if (marker) refuseOtherTemplate(marker, chosen, context);
  return {
    unit: chosen.unit ?? marker?.unit ?? null,
    period: chosen.period ?? marker?.period ?? null,
    vocabulary: vocabularyOf(context.catalogue),
  };
};

const refuseOtherTemplate = (
  { version, unit, period }: TemplateMarker,
  chosen: ChosenScope,
  { actor, catalogue, currentMonth }: ScopeContext,
): void => {
  if (version !== TEMPLATE_VERSION) throw fileError('FILE.OLD_TEMPLATE', { version: shown(version) });
  const known = catalogue.units.get(unit);
  const isForeign = chosen.unit === null ? !known || !actor.mayRespondFor(known) : chosen.unit !== unit;
  const isOwn = known && actor.mayRespondFor(known);
  if (isForeign) throw fileError('FILE.OTHER_UNIT', { unit: isOwn ? known.name.zh : shown(unit) });
  const isOther = chosen.period === null ? isOld(period, currentMonth) : chosen.period !== period;
  if (isOther) throw fileError('FILE.OTHER_PERIOD', { period: shown(period) });
};

const isOld = (period: string, currentMonth: Month): boolean => {
  const month = parseMonth(period);
  return month === null || monthsBetween(month, currentMonth) >= OLD_MONTHS;
};

const requireRespondentFor = (code: string, { catalogue, actor }: ScopeContext): void => {
  const unit = catalogue.units.get(code);
  if (!unit) throw new DomainError('SUBMISSION.UNKNOWN_UNIT', { value: shown(code) });
  requireRespondent(actor, unit);
};
