import loadHighs, { type Highs } from 'highs';
import type { Expression, LinearSystem, Row, Terms, Variable } from './linear-system';
import type { Sensitive } from './truth';

export interface BoundedCell {
  readonly sensitive: Sensitive;
  readonly lower: number;
  readonly upper: number;
  readonly by: string;
}

export interface Bounds {
  readonly findings: readonly BoundedCell[];
  /** Independent parts of the system that have a sensitive cell, and the variables of the largest. */
  readonly parts: number;
  readonly largest: number;
  /** Sensitive cells that the system has. Of others a reader knows only that they are within what is printed. */
  readonly inSystem: number;
  readonly bounded: number;
  /** For these there was no time. */
  readonly leftOut: number;
}

interface Target extends Expression {
  readonly sensitive: Sensitive;
  /** 1 or −1: the size of a change that is a decrease lies below. */
  readonly direction: number;
}

interface Part {
  readonly rows: readonly Row[];
  readonly variables: readonly Variable[];
  readonly targets: readonly Target[];
}

/** Sums of millions of yuan in doubles, and a solver's own tolerance. */
const TOLERANCE = 1e-6;

const isPrinted = ({ lower, upper }: Variable): boolean => lower > 0 && upper < Infinity;

/** What hangs together by cells that are not printed. Printed ones belong to every part that has a row with them. */
const splitIntoParts = (
  { rows }: Pick<LinearSystem, 'rows'>,
  targets: readonly Target[],
): readonly Part[] => {
  const parents = new Map<Variable, Variable>();
  const rootOf = (variable: Variable): Variable => {
    let root = variable;
    for (let above = parents.get(root); above; above = parents.get(root)) root = above;
    if (root !== variable) parents.set(variable, root);
    return root;
  };
  const hiddenOf = (terms: Terms): Variable[] => [...terms.keys()].filter((one) => !isPrinted(one));
  const join = (terms: Terms): void => {
    const [first, ...others] = hiddenOf(terms);
    for (const other of others) {
      const [a, b] = [rootOf(first!), rootOf(other)];
      if (a !== b) parents.set(a, b);
    }
  };
  for (const { terms } of rows) join(terms);
  for (const { terms } of targets) join(terms);
  const parts = new Map<Variable, { rows: Row[]; variables: Set<Variable>; targets: Target[] }>();
  const partOf = (terms: Terms) => {
    const [first] = hiddenOf(terms);
    const root = first ? rootOf(first) : [...terms.keys()][0]!;
    const part = parts.get(root) ?? { rows: [], variables: new Set<Variable>(), targets: [] };
    parts.set(root, part);
    for (const variable of terms.keys()) part.variables.add(variable);
    return part;
  };
  for (const target of targets) partOf(target.terms).targets.push(target);
  for (const row of rows) {
    const [first] = hiddenOf(row.terms);
    if (first && parts.has(rootOf(first))) partOf(row.terms).rows.push(row);
  }
  return [...parts.values()].map((part) => ({ ...part, variables: [...part.variables] }));
};

const targetsOf = (expressions: readonly Expression[], sensitive: readonly Sensitive[]): Target[] => {
  // Cells of the same sales have one name, the shortest: it comes first.
  const cells = new Map(sensitive.toReversed().map((one) => [`${one.mark} ${one.proof}`, one]));
  return expressions.flatMap((expression) => {
    const cell = cells.get(`${expression.sum.mark} ${expression.sum.proof}`);
    return cell ? [{ ...expression, sensitive: cell, direction: Math.sign(cell.value) }] : [];
  });
};

/** How much higher a cell can lie by its own bounds and single rows, in protections: the least is most in danger. */
const roomsOf = ({ rows, targets }: Part): ReadonlyMap<Target, number> => {
  const highest = new Map<Variable, number>();
  for (const { terms, lower, upper } of rows) {
    let least = 0;
    let most = 0;
    for (const [{ lower: own, upper: top }, factor] of terms) {
      least += factor * (factor > 0 ? own : top);
      most += factor * (factor > 0 ? top : own);
    }
    for (const [variable, factor] of terms) {
      const others = factor > 0 ? least - factor * variable.lower : most - factor * variable.lower;
      const bound = ((factor > 0 ? upper : lower) - others) / factor;
      if (!Number.isNaN(bound))
        highest.set(variable, Math.min(highest.get(variable) ?? variable.upper, bound));
    }
  }
  return new Map(
    targets.map((target) => {
      const top = [...target.terms].reduce(
        (sum, [one, factor]) =>
          sum + (factor * target.direction > 0 ? (highest.get(one) ?? one.upper) : -one.lower),
        0,
      );
      return [target, (top - Math.abs(target.sensitive.value)) / target.sensitive.protection];
    }),
  );
};

/**
 * One part as a program over changes from the true figures: numbers near the protections, which a solver tells from
 * noise where figures are thousands of times as large.
 */
class PartProgram {
  private readonly columns: ReadonlyMap<Variable, number>;

  constructor(
    private readonly highs: Highs,
    private readonly part: Part,
  ) {
    this.columns = new Map(part.variables.map((variable, at) => [variable, at]));
  }

  /** Raises these cells together, each by its protection at most. Which were raised by it, or null without an answer. */
  raise(targets: readonly Target[], seconds: number): { raised: Target[]; status: 'optimal' | 'limit' } {
    const count = this.part.variables.length;
    const rows = targets.map((target, at) => ({
      terms: [
        ...this.entries(target.terms, target.direction / target.sensitive.protection),
        [count + at, -1] as const,
      ],
      lower: 0,
      upper: Infinity,
    }));
    const costs = [...Array<number>(count).fill(0), ...targets.map(() => 1)];
    const answer = this.solve(costs, rows, seconds);
    if (answer === null) return { raised: [], status: 'limit' };
    return {
      raised: targets.filter((_, at) => answer.values[count + at]! >= 1 - 1e-4),
      status: 'optimal',
    };
  }

  /** The smallest and the largest size of a cell, and the rows that the largest hangs on. */
  bound({ terms, direction, sensitive }: Target, seconds: number): BoundedCell | null {
    const [least, most] = [-1, 1].map((sense) => {
      const costs = Array<number>(this.part.variables.length).fill(0);
      for (const [column, factor] of this.entries(terms, direction * sense)) costs[column] = factor;
      return this.solve(costs, [], seconds);
    });
    if (!least || !most) return null;
    const size = Math.abs(sensitive.value);
    return { sensitive, lower: size - least.objective, upper: size + most.objective, by: most.by.join('; ') };
  }

  private entries(terms: Terms, factor: number): (readonly [column: number, factor: number])[] {
    return [...terms].map(([variable, own]) => [this.columns.get(variable)!, own * factor]);
  }

  private solve(
    costs: readonly number[],
    more: readonly { terms: (readonly [number, number])[]; lower: number; upper: number }[],
    seconds: number,
  ): { objective: number; values: Float64Array; by: string[] } | null {
    const { highs, part } = this;
    const extra = costs.length - part.variables.length;
    const rows = [
      ...part.rows.map(({ terms, lower, upper }) => {
        const value = [...terms].reduce((sum, [variable, factor]) => sum + factor * variable.value, 0);
        return {
          terms: this.entries(terms, 1),
          // The true figures hold, whatever a double makes of them.
          lower: Math.min(0, lower - value),
          upper: Math.max(0, upper - value),
        };
      }),
      ...more,
    ];
    const starts = [0];
    for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
    const { variables } = part;
    const none = Array<number>(extra).fill(0);
    return highs.withModel(
      {
        numCols: costs.length,
        numRows: rows.length,
        sense: highs.constants.objectiveSense.maximize,
        colCost: costs,
        colLower: [...variables.map(({ lower, value }) => Math.min(0, lower - value)), ...none],
        colUpper: [...variables.map(({ upper, value }) => Math.max(0, upper - value)), ...none.map(() => 1)],
        rowLower: rows.map(({ lower }) => lower),
        rowUpper: rows.map(({ upper }) => upper),
        matrix: {
          format: 'csr' as const,
          numRows: rows.length,
          numCols: costs.length,
          starts,
          indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
          values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
        },
      },
      (model) => {
        model.options.set({ output_flag: false, time_limit: seconds, random_seed: 0 });
        model.run();
        const { modelStatus } = highs.constants;
        if (
          model.getModelStatus() === modelStatus.unbounded ||
          model.getModelStatus() === modelStatus.unboundedOrInfeasible
        )
          return { objective: Infinity, values: new Float64Array(costs.length), by: [] };
        if (model.getModelStatus() !== modelStatus.optimal) return null;
        const { colValue, rowDual } = model.getSolution();
        return {
          objective: model.getObjectiveValue(),
          values: Float64Array.from(colValue),
          by: part.rows.filter((_, at) => Math.abs(rowDual[at]!) > 1e-7).map(({ name }) => name),
        };
      },
    );
  }
}

/**
 * Bounds sensitive cells and changes of which the system tells: found is a cell whose size a reader knows to be less than
 * the true one and its protection. The rules ask for no protection from below (`docs/methods.md`: 要保护到的上限).
 */
export const boundSensitive = async (
  system: LinearSystem,
  sensitive: readonly Sensitive[],
  seconds: number,
): Promise<Bounds> => {
  const highs = await loadHighs();
  const deadline = performance.now() + seconds * 1000;
  const left = (): number => (deadline - performance.now()) / 1000;
  const targets = targetsOf(system.expressions, sensitive);
  const parts = splitIntoParts(system, targets)
    .map((part) => {
      const rooms = roomsOf(part);
      return { ...part, rooms, targets: [...part.targets].sort((a, b) => rooms.get(a)! - rooms.get(b)!) };
    })
    .sort((a, b) => a.rooms.get(a.targets[0]!)! - b.rooms.get(b.targets[0]!)!);
  const findings = new Map<Sensitive, BoundedCell>();
  const undecided = new Set(targets);
  for (const part of parts) {
    const program = new PartProgram(highs, part);
    let open = part.targets;
    for (let progress = true; progress && open.length > 1 && left() > 0;) {
      const { raised } = program.raise(open, Math.min(left(), 20));
      for (const target of raised) undecided.delete(target);
      progress = raised.length > 0;
      open = open.filter((target) => undecided.has(target));
    }
    for (const target of open) {
      if (left() <= 0) break;
      const { raised, status } = program.raise([target], Math.min(left(), 20));
      if (status === 'limit') continue;
      undecided.delete(target);
      if (raised.length > 0 || findings.has(target.sensitive)) continue;
      const bounds = program.bound(target, 20);
      const { value, protection } = target.sensitive;
      if (bounds && bounds.upper < Math.abs(value) + protection * (1 - TOLERANCE) - 1e-4)
        findings.set(target.sensitive, bounds);
    }
  }
  const cells = new Set(targets.map((target) => target.sensitive));
  const leftOut = new Set([...undecided].map((target) => target.sensitive));
  return {
    findings: [...findings.values()],
    parts: parts.length,
    largest: parts.reduce((most, { variables }) => Math.max(most, variables.length), 0),
    inSystem: cells.size,
    bounded: cells.size - leftOut.size,
    leftOut: leftOut.size,
  };
};
