import type { Principal } from '@xiangtong/identity';
import type { Clock } from '@xiangtong/infrastructure';
import { openLineExtract, positionIn, type LineExtract, type Positions } from '@xiangtong/proof';
import { recordReportEvent } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';

type ExtractParts = Parameters<typeof openLineExtract>[0];
type ExtractParameters = Parameters<typeof openLineExtract>[1];

/** As requested in a URL: the position may have a name. */
export type AskedExtract = Omit<ExtractParameters, 'asOf'> & { readonly asOf?: string | undefined };

/** Opens extracts on the database of the service, limited to the caller, and records who took what. */
export class OpenExtract {
  constructor(
    private readonly parts: ExtractParts,
    private readonly positions: Positions,
    private readonly clock: Clock,
  ) {}

  async open({ asOf: name, ...asked }: AskedExtract, principal: Principal): Promise<LineExtract> {
    const caller = callerOf(principal);
    const asOf =
      name === undefined ? undefined : await this.positions.resolveName(positionIn(name), 'asOf', caller);
    const extract = await openLineExtract(this.parts, { ...asked, asOf }, caller.scope);
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
