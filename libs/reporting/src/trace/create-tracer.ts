import { CubeTrace, type CubeSource } from '@xiangtong/analytics';
import { BenefitTrace } from '@xiangtong/impact';
import type { DataSource } from 'typeorm';
import { FigureTracer, type TracerParts } from './figure-tracer';

export const createTracer = (
  source: DataSource,
  replica: CubeSource,
  parts: Pick<TracerParts, 'definitions' | 'sources' | 'clock'>,
): FigureTracer =>
  new FigureTracer({
    ...parts,
    source,
    facts: new CubeTrace(replica),
    benefits: new BenefitTrace(source, parts.sources.reference),
  });
