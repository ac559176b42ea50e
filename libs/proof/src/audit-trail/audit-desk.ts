import {
  toPage,
  type AuditEventResponse,
  type AuditKind,
  type Language,
  type Page,
} from '@xiangtong/contracts';
import { DAY_MS, isDay, startOfDay } from '@xiangtong/domain';
import {
  hasRight,
  hasRole,
  scopeCondition,
  scopeOf,
  seesConfidential,
  type Principal,
} from '@xiangtong/identity';
import { DomainError, readCursor, type Database, type InputMistake } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { allEvents } from './all-events';
import { auditCsv } from './audit-csv';
import {
  newestEvents,
  placeText,
  readPlace,
  type EventStream,
  type StreamPlace,
  type StreamsWindow,
} from './event-streams';
import { eventTexts } from './event-texts';

interface AuditFilter {
  /** First day (time of China) or first moment. */
  readonly from?: string;
  /** Last day or last moment, both included. */
  readonly to?: string;
  readonly kind?: AuditKind;
  readonly actor?: string;
  /** Code of a reporting unit. */
  readonly unit?: string;
  readonly cursor?: string;
}

interface Question {
  readonly streams: readonly EventStream[];
  readonly window: Omit<StreamsWindow, 'after' | 'limit'>;
  readonly after: StreamPlace | null;
}

const CSV_PAGE = 1_000;

/** Later than all events: both PostgreSQL and JavaScript can represent this day. */
const forever = new Date('9999-12-31T23:59:59.999Z');

/** Actions of people, from the events that each lib stores. */
export class AuditDesk {
  private readonly streams: readonly EventStream[];

  constructor(
    source: Database,
    private readonly reference: Pick<ReferenceCatalogue, 'current' | 'divisionNames'>,
  ) {
    this.streams = allEvents(source);
  }

  /** Throws REQUEST.INVALID, CURSOR.INVALID, or AUTH.FORBIDDEN for a kind that the caller may not see. */
  async page(
    principal: Principal,
    { limit, ...filter }: AuditFilter & { readonly limit: number },
    language: Language,
  ): Promise<Page<AuditEventResponse>> {
    const { streams, window, after } = this.question(principal, filter);
    const events = await newestEvents(streams, { ...window, after, limit: limit + 1 });
    return toPage(events, limit, await eventTexts(this.reference, events, language), placeText);
  }

  /** All requested events as a file, piece by piece; throws what `page` throws before the first one. */
  csv(principal: Principal, filter: AuditFilter, language: Language): AsyncIterable<string> {
    return auditCsv(this.walk(this.question(principal, filter), language), language);
  }

  private async *walk(
    { streams, window, after }: Question,
    language: Language,
  ): AsyncGenerator<readonly AuditEventResponse[]> {
    for (let place = after; ;) {
      const events = await newestEvents(streams, { ...window, after: place, limit: CSV_PAGE });
      yield events.map(await eventTexts(this.reference, events, language));
      const last = events.at(-1);
      if (!last || events.length < CSV_PAGE) return;
      place = { stream: last.stream, at: last.row.at, id: last.row.id };
    }
  }

  private question(principal: Principal, filter: AuditFilter): Question {
    const streams = streamsOf(this.streams, principal, filter.kind);
    const [place] =
      readCursor(filter.cursor, /^(.+)$/s, ([text]) => readPlace(streams, text!) !== null) ?? [];
    const after = place === undefined ? null : readPlace(streams, place);
    const scope = scopeOf(principal);
    const { divisionPatterns, unitIds } = scopeCondition(scope);
    return {
      streams,
      after,
      window: {
        ...timeRange(filter),
        actor: filter.actor ?? null,
        unit: filter.unit ?? null,
        // An admin sees events of the installation only, and all of them.
        divisionPatterns: isAdmin(principal) ? null : divisionPatterns,
        unitIds,
        withoutConfidential: !seesConfidential(scope),
      },
    };
  }
}

const isAdmin = (principal: Principal): boolean => hasRole(principal, 'admin');

/**
 * An admin sees the events of accounts and of the register as a whole, but no figures. Who may not see single units sees
 * none of the events that name one: the time of a late report and the next edition would tell whose it was.
 */
const streamsOf = (
  streams: readonly EventStream[],
  principal: Principal,
  kind: AuditKind | undefined,
): readonly EventStream[] => {
  const seen = streams
    .filter((stream) => !isAdmin(principal) || stream.isOfInstallation)
    .filter(({ isOfUnits }) => !isOfUnits || hasRight(principal, 'confidential'));
  const wanted = seen.filter((stream) => kind === undefined || stream.kind === kind);
  if (wanted.length === 0) throw new DomainError('AUTH.FORBIDDEN');
  return wanted;
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const readTime = (text: string): number => {
  if (isDay(text)) return startOfDay(text).getTime();
  return instant.test(text) && !text.startsWith('0000') ? Date.parse(text) : Number.NaN;
};

/** Both ends are included: the whole last day, the last millisecond. */
const timeRange = ({ from, to }: AuditFilter): { from: Date | null; until: Date } => {
  const mistakes = Object.entries({ from, to }).flatMap(([path, value]): InputMistake[] =>
    value === undefined || Number.isFinite(readTime(value))
      ? []
      : [{ path, code: 'REQUEST.TIME', parameters: { value: value.slice(0, 40) } }],
  );
  if (mistakes.length > 0) throw new DomainError('REQUEST.INVALID', { count: mistakes.length }, mistakes);
  return {
    from: from === undefined ? null : new Date(readTime(from)),
    until: to === undefined ? forever : new Date(readTime(to) + (isDay(to) ? DAY_MS : 1)),
  };
};
