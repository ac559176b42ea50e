import { scopeOf, type Principal } from '@xiangtong/identity';
import type { Clock } from '@xiangtong/infrastructure';
import {
  openLineExtract,
  recordReportEvent,
  type ExtractParameters,
  type ExtractParts,
  type LineExtract,
} from '@xiangtong/reporting';

/** Opens extracts on the database of the service, cut to the caller, and keeps who took what. */
export class OpenExtract {
  constructor(
    private readonly parts: ExtractParts,
    private readonly clock: Clock,
  ) {}

  async open(parameters: ExtractParameters, principal: Principal): Promise<LineExtract> {
    const extract = await openLineExtract(this.parts, parameters, scopeOf(principal));
    const { scope, period } = extract;
    await recordReportEvent(this.parts.source, {
      action: 'lines-taken',
      parameters: { scope: scope.code, period: period.text },
      actor: principal.username,
      at: this.clock.now(),
    });
    return extract;
  }
}
