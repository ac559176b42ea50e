import type { FigurePart, FigureTrace } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { DomainError, systemClock } from '@xiangtong/infrastructure';
import { readStoredDocument } from '@xiangtong/proof';
import { createTracer } from '@xiangtong/reporting';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { definitionShelf } from '../context/definition-shelf';
import { localActor } from '../context/local-actor';
import { localeLanguage, print, type OutputOptions } from '../terminal/output';

const LINES = 200;
const SHOWN_REVISIONS = 20;

const partLines = (part: FigurePart, indent: string): string[] => [
  `${indent}${part.measure} = ${part.value ?? '—'}${part.formula ? `  (${part.formula})` : ''}`,
  ...(part.units ?? []).map(
    ({ unit, name, months, lines, amount }) =>
      `${indent}  ${unit} ${name[localeLanguage()]}: ${amount} (${months} × month, ${lines} lines)`,
  ),
  ...(part.revisions ?? [])
    .slice(0, SHOWN_REVISIONS)
    .map(
      ({ unit, month, seq, submittedBy, submittedAt, amount, entries }) =>
        `${indent}  #${seq} ${unit} ${month}: ${amount}, ${submittedBy} ${submittedAt} → ${entries?.at(0)?.actor ?? ''}`,
    ),
  ...part.operands.flatMap((operand) => partLines(operand, `${indent}  `)),
];

const traceText = (trace: FigureTrace): string =>
  [
    `${trace.printed.text}${trace.printed.unit}`,
    ...partLines(trace, ''),
    trace.sumsBack ? `= ${trace.sum ?? '—'}` : `≠ ${trace.sum ?? '—'}`,
  ].join('\n');

export interface TraceOptions extends OutputOptions {
  readonly purpose?: string;
}

/** Prints the data behind the address of a printed figure. */
export const traceCommand = (figure: string, options: TraceOptions): Promise<void> =>
  withContext((context) =>
    withEngine(context, async (engine) => {
      const tracer = createTracer(context.source, {
        clock: context.clock,
        definitions: definitionShelf(context),
        sources: sourceParts(context, engine),
        storedDocument: (address) => readStoredDocument(context.source, address, systemClock.now()),
      });
      // A person who can run commands on the service's machine has full access to the database anyway.
      const { username } = localActor();
      const caller = { scope: everything, impact: true, username, purpose: options.purpose ?? null };
      const trace = await tracer.trace(figure, { cursor: null, limit: LINES }, caller);
      print(trace, traceText(trace), options);
      if (!trace.sumsBack) throw new DomainError('TRACE.DOES_NOT_SUM', { figure });
    }),
  );
