import type { Scope } from '@xiangtong/identity';
import {
  openLineExtract,
  type ExtractParameters,
  type ExtractParts,
  type LineExtract,
} from '@xiangtong/reporting';

/** Opens extracts on the database of the service, cut to the caller. */
export class OpenExtract {
  constructor(private readonly parts: ExtractParts) {}

  open(parameters: ExtractParameters, caller: Scope): Promise<LineExtract> {
    return openLineExtract(this.parts, parameters, caller);
  }
}
