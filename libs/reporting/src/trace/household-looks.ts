import { describe, type FigurePart, type FigureTrace } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';

/** Keeps a look at households in the audit trail. */
export type RecordLook = (
  scope: Scope,
  households: number,
  look: { readonly username: string; readonly purpose: string },
) => Promise<void>;

/** Who looks, and why; null without a purpose. */
export interface Looker {
  readonly scope: Scope;
  readonly username: string;
  readonly purpose: string | null;
}

const householdsIn = (part: FigurePart): number =>
  (part.households?.length ?? 0) +
  (part.benefits?.length ? 1 : 0) +
  part.operands.reduce((sum, operand) => sum + householdsIn(operand), 0);

const without = <Part extends FigurePart>({ households: _, benefits: __, ...part }: Part) => ({
  ...part,
  operands: part.operands.map((operand): FigurePart => without(operand)),
});

const code = 'IMPACT.PURPOSE_MISSING';

/** Whoever does not say why sees the figure and how many households are behind it, not the households. */
export const shownTo = async (
  trace: FigureTrace,
  { scope, username, purpose }: Looker,
  recordLook: RecordLook,
): Promise<FigureTrace> => {
  const households = householdsIn(trace);
  if (households === 0) return trace;
  if (purpose === null)
    return {
      ...without(trace),
      purposeNeeded: { zh: describe(code, {}, 'zh'), en: describe(code, {}, 'en') },
    };
  await recordLook(scope, trace.householdCount ?? households, { username, purpose });
  return trace;
};
