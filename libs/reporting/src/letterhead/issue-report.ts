import { letterheadOf, type Letterhead, type RunParameters } from '@xiangtong/contracts';
import { dayOf, divisionLevel, parseDivisionCode, type DivisionCode } from '@xiangtong/domain';
import { canSeeDivision, hasRole, scopeOf, type RightsHolder } from '@xiangtong/identity';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { ReportDefinition } from '../definition/report-definition';
import type { Letterheads } from './letterheads';

/** Reports that say who issues them, and when. */
export const isIssued = ({ byline }: ReportDefinition): boolean => byline.length > 0;

/** A county or prefecture: they have a bureau of their own. */
export const bureauDivision = (code: string): DivisionCode | null => {
  const division = parseDivisionCode(code);
  const level = division && divisionLevel(division);
  return level === 'county' || level === 'prefecture' ? division : null;
};

/** Whether the person acts for the bureau of the division. */
const actsForBureau = (person: RightsHolder, division: DivisionCode): boolean =>
  hasRole(person, 'officer') && canSeeDivision(scopeOf(person), division);

/** The six digits of a county or prefecture whose bureau the person acts for. Throws DIVISION.UNKNOWN. */
export const bureauOf = (person: RightsHolder, code: string): string => {
  const division = bureauDivision(code);
  if (division === null || !actsForBureau(person, division))
    throw new DomainError('DIVISION.UNKNOWN', { code: code.slice(0, 64) });
  return division.slice(0, 6);
};

/** Number and days are of a letterhead, and nothing is printed before it is dated. */
const checkIssue = (letterhead: Letterhead | null): void => {
  if (!letterhead)
    throw new DomainError('REPORT.WRONG_PARAMETER', {
      parameter: 'issue',
      reason: {
        zh: '发文字号和日期只用于有公文格式的中文公报、快报，由本级商务主管部门的审核员制作',
        en: 'number and dates are of Chinese bulletins and expresses under a letterhead, made by an officer of the bureau',
      },
    });
  if (letterhead.printedOn < letterhead.date)
    throw new DomainError('REQUEST.INVALID', { count: 1 }, [
      {
        path: 'issue.printedOn',
        code: 'REQUEST.FIELD',
        parameters: { zh: '印发日期不能早于成文日期', en: 'not before the date of the document' },
      },
    ]);
};

/** Puts reports under the letterhead of the bureau that issues them. */
export class ReportIssuing {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  /**
   * The letterhead of a report in Chinese that says who issues it, made for an officer of the county or prefecture that
   * it is about. Null for any other report, and where the bureau has set no letterhead. Throws when number or dates are
   * given for a report without letterhead, or the dates are in the wrong order.
   */
  async letterheadFor(
    definition: ReportDefinition,
    parameters: RunParameters,
    issuer: RightsHolder,
  ): Promise<Letterhead | null> {
    const letterhead = await this.find(definition, parameters, issuer);
    if (parameters.issue !== undefined) checkIssue(letterhead);
    return letterhead;
  }

  private async find(
    definition: ReportDefinition,
    { scope, language, issue = {} }: RunParameters,
    issuer: RightsHolder,
  ): Promise<Letterhead | null> {
    const division = bureauDivision(scope);
    const isOfficial = isIssued(definition) && language === 'zh';
    if (!isOfficial || division === null || !actsForBureau(issuer, division)) return null;
    const { settings } = await this.letterheads.of(division.slice(0, 6));
    return settings && letterheadOf(settings, issue, dayOf(this.clock.now()));
  }
}
