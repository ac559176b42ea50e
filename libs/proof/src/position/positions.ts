import { invalidQuery } from '@xiangtong/analytics';
import {
  isObject,
  type CubeQuery,
  type CubeResponse,
  type MessageCode,
  type MessageParameters,
  type PublishedEdition,
} from '@xiangtong/contracts';
import { scopeCondition, seesConfidential } from '@xiangtong/identity';
import { DomainError, type Clock, type InputMistake, type Queries } from '@xiangtong/infrastructure';
import type { LedgerReader } from '@xiangtong/ledger';
import { isISO8601 } from 'class-validator';
import { readEditions, type EditionFilter, type EditionReader } from '../publish/edition-list';

export interface PositionParts {
  readonly source: Queries;
  readonly ledger: Pick<LedgerReader, 'head' | 'positionsAt'>;
  readonly clock: Clock;
}

/** A ledger position and how it was given. */
export interface KnownPosition {
  readonly seq: number;
  /** The time as given, or `edition:` and the seal; null if a number was given. */
  readonly name: string | null;
}

export type Found = KnownPosition | { readonly mistake: InputMistake };

/** All mistakes of a question apart from its positions. */
export type CheckQuestion = (question: object) => Promise<readonly InputMistake[]>;

interface AskedCube {
  readonly check: CheckQuestion;
  readonly ask: (query: CubeQuery) => Promise<CubeResponse>;
}

/** Fields of questions that hold a position. */
const positionFields = ['asOf', 'baseAsOf', 'currentAsOf'] as const;
export type PositionField = (typeof positionFields)[number];

/** A question with its positions as numbers. */
export type AtPositions<Question> = Omit<Question, PositionField> & {
  readonly [Field in PositionField & keyof Question]?: number;
};

interface KnownQuestion<Question> {
  readonly question: AtPositions<Question>;
  /** How positions were given. */
  readonly names: Readonly<Partial<Record<PositionField, string | null>>>;
}

const EDITION = 'edition:';

export const isZonedTime = (text: string): boolean =>
  /T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && isISO8601(text, { strict: true });

/** The seal or document code of `edition:…` and `{"publication": …}`; null for other values. */
const publicationIn = (value: unknown): string | null => {
  if (typeof value === 'string') return value.startsWith(EDITION) ? value.slice(EDITION.length) : null;
  if (!isObject(value) || Object.keys(value).length !== 1) return null;
  return typeof value['publication'] === 'string' ? value['publication'] : null;
};

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 64);

/** A position as text in a URL or on a command line. */
export const positionIn = (text: string): number | string => (/^\d{1,15}$/.test(text) ? Number(text) : text);

/** Positions of the ledger by number, by time, or by a publication that the caller may see. */
export class Positions {
  constructor(private readonly parts: PositionParts) {}

  /** Never rejects because of the input: the mistake belongs to `path` of the request. */
  async find(value: unknown, path: string, caller: EditionReader): Promise<Found> {
    const wrong = (code: MessageCode, parameters: MessageParameters): Found => ({
      mistake: { path, code, parameters },
    });
    if (Number.isSafeInteger(value) && (value as number) >= 0) {
      const { seq: head } = await this.parts.ledger.head();
      const seq = value as number;
      return seq > head ? wrong('CUBE.BEYOND_HEAD', { head, value: seq }) : { seq, name: null };
    }
    const publication = publicationIn(value);
    if (publication !== null) {
      const [edition] = await this.editions(caller, 1, namedBy(publication));
      if (!edition) return wrong('POSITION.NO_PUBLICATION', { value: shown(publication) });
      return { seq: edition.asOf, name: EDITION + edition.seal };
    }
    if (typeof value !== 'string' || !isZonedTime(value))
      return wrong('POSITION.UNREADABLE', { value: shown(value) });
    const moment = new Date(value);
    if (moment > this.parts.clock.now()) return wrong('POSITION.FUTURE', { value: shown(value) });
    const [seq = 0] = await this.parts.ledger.positionsAt([moment]);
    return { seq, name: value };
  }

  /** Whether the ledger has reached a number is found out when it is read. Throws REQUEST.INVALID. */
  async resolveName(value: unknown, path: string, caller: EditionReader): Promise<number> {
    return Number.isSafeInteger(value) ? (value as number) : this.resolve(value, path, caller);
  }

  /** Published editions about places that the caller may see, newest first. */
  editions(
    caller: EditionReader,
    limit: number,
    filter: Partial<Pick<EditionFilter, 'seal' | 'trace'>> = {},
  ): Promise<readonly PublishedEdition[]> {
    const { divisionPatterns, unitIds } = scopeCondition(caller.scope);
    return readEditions(this.parts.source, {
      onlyPublic: !seesConfidential(caller.scope),
      report: null,
      seal: null,
      before: null,
      ...filter,
      divisionPatterns,
      unitIds,
      limit,
      username: caller.username,
      now: this.parts.clock.now(),
    });
  }

  /** Throws REQUEST.INVALID. */
  async resolve(value: unknown, path: string, caller: EditionReader): Promise<number> {
    const found = await this.find(value, path, caller);
    if ('mistake' in found) throw new DomainError('REQUEST.INVALID', { count: 1 }, [found.mistake]);
    return found.seq;
  }

  /** Answers a cube query whose positions may be names. */
  async answer(query: unknown, caller: EditionReader, cube: AskedCube): Promise<CubeResponse> {
    const { question, names } = await this.known(query, caller, cube.check);
    const answer = await cube.ask(question as CubeQuery);
    const asOfSource = names.asOf ?? null;
    return asOfSource === null ? answer : { ...answer, asOfSource };
  }

  /**
   * The question with numbers instead of names. Throws CUBE.INVALID with unknown names and with all mistakes that
   * `check` finds.
   */
  async known<Question>(
    question: Question,
    caller: EditionReader,
    check: CheckQuestion,
  ): Promise<KnownQuestion<Question>> {
    const found = await this.named(question, caller);
    if (found.some((one) => 'mistake' in one))
      throw invalidQuery(await this.mistakes(question, caller, check));
    const known = found.flatMap((one) => ('mistake' in one ? [] : [one]));
    const seqs = Object.fromEntries(known.map(({ field, seq }) => [field, seq]));
    return {
      question: { ...question, ...seqs } as unknown as AtPositions<Question>,
      names: Object.fromEntries(known.map(({ field, name }) => [field, name])),
    };
  }

  /** All mistakes of a question, including its positions; it may be any JSON value. */
  async mistakes(
    question: unknown,
    caller: EditionReader,
    check: CheckQuestion,
  ): Promise<readonly InputMistake[]> {
    const found = await this.named(question, caller);
    const rest = {
      ...(question as object),
      ...Object.fromEntries(found.map(({ field }) => [field, undefined])),
    };
    return [...found.flatMap((one) => ('mistake' in one ? [one.mistake] : [])), ...(await check(rest))];
  }

  private named(question: unknown, caller: EditionReader): Promise<(Found & { field: PositionField })[]> {
    const named = positionFields.flatMap((field) => {
      const value: unknown = isObject(question) ? question[field] : null;
      return value === undefined || value === null ? [] : [{ field, value }];
    });
    return Promise.all(
      named.map(async ({ field, value }) => ({ field, ...(await this.find(value, field, caller)) })),
    );
  }
}

const namedBy = (publication: string): Partial<Pick<EditionFilter, 'seal' | 'trace'>> =>
  /^[0-9a-f]{64}$/i.test(publication) ? { seal: publication.toLowerCase() } : { trace: publication };
