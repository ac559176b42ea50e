import { entryOf } from '@xiangtong/domain';
import {
  auditActions,
  formPeriod,
  type AuditEventResponse,
  type AuditKind,
  type AuditSubjectResponse,
  type AuditSubjectType,
  type Language,
  type BilingualName,
} from '@xiangtong/contracts';
import type { EventRow } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { StreamedEvent } from './event-streams';

const subjectTypes: Readonly<Record<AuditKind, AuditSubjectType>> = {
  submission: 'submission',
  ledger: 'submission',
  comment: 'submission',
  'review-rule': 'county',
  period: 'period',
  exception: 'period',
  unit: 'unit',
  account: 'account',
  report: 'report',
  household: 'household',
  'benefit-doubt': 'unit',
  letterhead: 'division',
  definition: 'division',
  boundary: 'division',
  installation: 'division',
};

/** An import in the ledger is of no submission. */
const subjectType = (kind: AuditKind, action: string): AuditSubjectType =>
  kind === 'ledger' && action === 'import' ? 'household' : subjectTypes[kind];

type Name = (code: string) => BilingualName | undefined;

const divisionCode = (place: string): string => place.padEnd(12, '0');

/** Names of the units, divisions and forms of the events; without a name the code is used. */
export const eventTexts = async (
  reference: Pick<ReferenceCatalogue, 'current' | 'divisionNames'>,
  events: readonly StreamedEvent[],
  language: Language,
): Promise<(event: StreamedEvent) => AuditEventResponse> => {
  const { units, forms } = await reference.current();
  const places = events.flatMap(({ row }) => row.place ?? []).filter((place) => !units.has(place));
  const divisions = await reference.divisionNames(places.map(divisionCode));
  const placeName: Name = (code) => units.get(code)?.name ?? divisions.get(divisionCode(code));
  const named = (name: BilingualName | undefined, code: string): string => name?.[language] ?? code;

  const subjectName = ({ unit, place, form, month, name, report, period }: EventRow): string =>
    [
      name,
      report,
      unit && named(placeName(unit), unit),
      place && named(placeName(place), place),
      form && month && formPeriod(form, month),
      form && named(forms.get(form)?.versions[0]?.name, form),
      period,
    ]
      .filter(Boolean)
      .join(' ');

  return ({ kind, row }) => ({
    at: row.at.toISOString(),
    actor: row.actor,
    kind,
    action: row.action,
    text: actionText(kind, row.action, language),
    subject: { type: subjectType(kind, row.action), ...identified(row), name: subjectName(row) },
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.seq ? { seq: row.seq } : {}),
  });
};

const identified = (row: EventRow): Pick<AuditSubjectResponse, 'id' | 'code'> => {
  const id = row.submission ?? row.run;
  const code = row.username ?? row.report ?? row.unit ?? row.place;
  return { ...(id && { id }), ...(code && { code }) };
};

const actionText = (kind: AuditKind, action: string, language: Language): string => {
  const texts: Readonly<Record<string, BilingualName>> = auditActions[kind];
  return entryOf(texts, action)?.[language] ?? action;
};
