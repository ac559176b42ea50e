import { invalidQuery, MistakeList } from '@xiangtong/analytics';
import { impactMeasureMeanings, type CubeResponse, type ImpactMeasureGroup } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import type { Database, InputMistake, Transaction } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import type { PovertyLine, ReferenceCatalogue } from '@xiangtong/reference';
import { toTable } from './answer';
import { readCoverageTable } from './coverage-table';
import { readCrossings } from './crossing-table';
import { labelsOf } from './labels';
import { readLines, readVillagesDriven, type RawRow, type TableQuestion } from './lines-table';
import { selectionOf, type ImpactSelection } from './plan';
import { checkQuestion, type ImpactQuestion } from './question';
import { positionOf } from './register-at';
import { warningsOf } from './warnings';

interface Resolved {
  readonly question: ImpactQuestion;
  readonly selection: ImpactSelection;
  readonly mistakes: readonly InputMistake[];
  readonly head: number;
}

interface Read {
  readonly tables: readonly RawRow[];
  readonly lines: readonly (PovertyLine | null)[];
}

/** Nobody owes a report about households. */
const nothingDue: CubeResponse['coverage'] = {
  due: 0,
  reported: 0,
  imputedShare: '0.000000',
  unknownDestinationShare: null,
};

/** Answers the questions of POST /cube that are about households, from the register and the benefits. */
export class ImpactCube {
  private readonly ledger: LedgerReader;

  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {
    this.ledger = new LedgerReader(source);
  }

  /** All mistakes of a question, which may be any JSON value. */
  async check(query: unknown, scope: Scope): Promise<readonly InputMistake[]> {
    return (await this.resolve(query, scope)).mistakes;
  }

  /** Throws CUBE.INVALID with every mistake. */
  async query(query: unknown, scope: Scope): Promise<CubeResponse> {
    const { question, selection, mistakes, head } = await this.resolve(query, scope);
    const { period, by, measures, base, limit } = question;
    if (mistakes.length > 0 || !period) throw invalidQuery(mistakes);
    const { position, read } = await this.source.transaction('REPEATABLE READ', async (manager) => {
      const found = await positionOf(manager, question.asOf, head);
      const asked = { by, selection, period, base, importId: found.importId };
      return { position: found, read: await readTables(manager, question, asked) };
    });
    const asked = { measures, by, isCompared: base !== null };
    const { columns, rows, totals } = toTable(asked, read.tables, question.order);
    const shown = rows.slice(0, limit);
    const seq = question.asOf ?? head;
    return {
      asOf: seq,
      ledgerHash: (await this.ledger.hashOf(seq))!.toString('hex'),
      columns,
      rows: shown,
      totals,
      coverage: nothingDue,
      warnings: warningsOf(position, read.lines, isWithoutBase(question, read.tables)),
      truncated: rows.length > limit,
      labels: await labelsOf(this.reference, by, shown),
    };
  }

  private async resolve(query: unknown, scope: Scope): Promise<Resolved> {
    const { seq: head } = await this.ledger.head();
    const { question, mistakes } = checkQuestion(query, head);
    const list = new MistakeList();
    const selection = selectionOf(question, await this.reference.current(), scope, list);
    return { question, selection, mistakes: [...mistakes, ...list.mistakes], head };
  }
}

const asks = ({ measures }: ImpactQuestion, ...groups: readonly ImpactMeasureGroup[]): boolean =>
  measures.some((measure) => groups.includes(impactMeasureMeanings[measure].group));

const readTables = async (
  manager: Transaction,
  question: ImpactQuestion,
  asked: TableQuestion & { readonly period: Period },
): Promise<Read> => {
  const ofLines = asks(question, 'lines', 'movement') ? await readLines(manager, asked) : [];
  const ofVillages = question.measures.includes('villagesDriven')
    ? await readVillagesDriven(manager, asked)
    : [];
  const ofRegister = asks(question, 'coverage') ? await readCoverageTable(manager, asked) : [];
  const { rows, lines } = asks(question, 'crossing')
    ? await readCrossings(manager, asked)
    : { rows: [], lines: [] };
  return { tables: [...ofLines, ...ofVillages, ...ofRegister, ...rows], lines };
};

const isWithoutBase = (question: ImpactQuestion, tables: readonly RawRow[]): boolean =>
  question.base !== null &&
  asks(question, 'lines', 'movement') &&
  tables.every((row) => (row['benefitLines_1'] ?? '0') === '0');
