import { monthOf, parseMonth, type Month } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { isDue, versionFor, whyNotOpen, type ReportingUnit } from '@xiangtong/reference';
import { shown } from '../../submission/parse/mistakes';
import type { WorkflowDependencies } from '../../workflow/workflow-tools';
import { linesOfLastMonth, listsOf } from './template-content';
import { writeTemplate } from './write-template';

/** Makes the workbook that a unit fills in. */
export class TemplateDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  /** `permit` throws for a caller who may not see the unit. A form that may not be opened has no template. */
  async template(unitCode: string, period: string, permit: (unit: ReportingUnit) => void): Promise<Buffer> {
    const { source, clock } = this.dependencies;
    const catalogue = await this.dependencies.catalogue.current();
    const unit = catalogue.units.get(unitCode);
    if (!unit) throw new DomainError('SUBMISSION.UNKNOWN_UNIT', { value: shown(unitCode) });
    permit(unit);
    const month = readMonth(period, monthOf(clock.now()));
    const form = catalogue.forms.get('sales')!;
    const refusal = whyNotOpen(form, month);
    const version = versionFor(form, month);
    if (refusal) throw new DomainError(refusal.code, refusal.parameters);
    if (!version || !isDue(unit, month)) {
      throw new DomainError('SUBMISSION.UNIT_NOT_DUE', { unit: unit.name.zh, period });
    }
    const lines = await linesOfLastMonth(source.manager, unit, month, catalogue);
    return writeTemplate({ unit, month, form: version, lines, lists: listsOf(catalogue) });
  }
}

const readMonth = (period: string, currentMonth: Month): Month => {
  const month = parseMonth(period);
  if (month === null)
    throw new DomainError('SUBMISSION.INVALID_PERIOD', { value: shown(period), example: '2019-12' });
  if (month > currentMonth) throw new DomainError('SUBMISSION.FUTURE_PERIOD', { period });
  return month;
};
