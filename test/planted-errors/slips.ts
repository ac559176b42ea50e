import type { FiguresToCheck } from '../../libs/collection/bench';
import type { Random } from '../../seeds/guiyang/random';

type Lines = FiguresToCheck['lines'];
type Line = Lines[number];

/** A mistake of a respondent; null if these figures do not allow it. */
export type Slip = (
  figures: FiguresToCheck,
  lastMonth: FiguresToCheck | undefined,
  random: Random,
) => FiguresToCheck | null;

const withLines = (figures: FiguresToCheck, lines: Lines): FiguresToCheck => ({
  ...figures,
  lines,
  totalFen: lines.reduce((sum, line) => sum + line.amount, 0),
});

const timesAmount =
  (factor: number) =>
  (line: Line): Line => ({ ...line, amount: Math.round(line.amount * factor) });

const everyLine =
  (factor: number): Slip =>
  (figures) =>
    figures.lines.length === 0 ? null : withLines(figures, figures.lines.map(timesAmount(factor)));

const oneLine =
  (factor: number): Slip =>
  (figures, _, random) => {
    if (figures.lines.length === 0) return null;
    const wrong = random.integer(0, figures.lines.length - 1);
    const slipped = timesAmount(factor);
    return withLines(
      figures,
      figures.lines.map((line, index) => (index === wrong ? slipped(line) : line)),
    );
  };

/** A report in 公斤 written as 斤, or the other way round: every weighed line. */
const swappedUnits: Slip = (figures) => {
  let swapped = 0;
  const lines = figures.lines.map((line): Line => {
    if (line.measure !== 'kg' && line.measure !== 'jin') return line;
    swapped += 1;
    const wasKilogram = line.measure === 'kg';
    return {
      ...line,
      measure: wasKilogram ? 'jin' : 'kg',
      quantity: wasKilogram ? Math.round(line.quantity / 2) : line.quantity * 2,
    };
  });
  return swapped === 0 ? null : withLines(figures, lines);
};

const duplicatedMonth: Slip = (figures, lastMonth) =>
  !lastMonth || lastMonth.lines.length === 0 ? null : { ...lastMonth, month: figures.month };

export const slips: Readonly<Record<string, Slip>> = {
  'report ×10': everyLine(10),
  'report ×100': everyLine(100),
  'report ÷10 000': everyLine(1 / 10_000),
  'one line ×10': oneLine(10),
  'one line ×100': oneLine(100),
  'swapped units': swappedUnits,
  'duplicated month': duplicatedMonth,
};
