import type { Clock, Database } from '@xiangtong/infrastructure';
import { CubeTrace } from '@xiangtong/analytics';
import { BenefitTrace, recordLook } from '@xiangtong/impact';
import { FigureTracer, type TracerParts } from './figure-tracer';

export const createTracer = (
  source: Database,
  { clock, ...parts }: Pick<TracerParts, 'definitions' | 'sources' | 'storedDocument'> & { clock: Clock },
): FigureTracer =>
  new FigureTracer({
    ...parts,
    source,
    facts: new CubeTrace(parts.sources.cube),
    benefits: new BenefitTrace(source, parts.sources.reference),
    recordLook: (scope, households, look) =>
      recordLook(source, scope, households, { ...look, at: clock.now() }),
  });
