import type { Database } from '@xiangtong/infrastructure';
import { CubeTrace } from '@xiangtong/analytics';
import { BenefitTrace } from '@xiangtong/impact';
import { FigureTracer, type TracerParts } from './figure-tracer';

export const createTracer = (
  source: Database,
  parts: Pick<TracerParts, 'definitions' | 'sources' | 'storedDocument'>,
): FigureTracer =>
  new FigureTracer({
    ...parts,
    source,
    facts: new CubeTrace(parts.sources.cube),
    benefits: new BenefitTrace(source, parts.sources.reference),
  });
