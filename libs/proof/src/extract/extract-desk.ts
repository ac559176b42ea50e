import type { Clock } from '@xiangtong/infrastructure';
import { recordReportEvent } from '@xiangtong/reporting';
import { positionIn, type Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { openLineExtract, type ExtractParameters, type ExtractParts, type LineExtract } from './line-extract';

/** An extract as requested in a URL, whose position may be a name. */
type AskedExtract = Omit<ExtractParameters, 'asOf'> & { readonly asOf?: string | undefined };

/** Opens extracts, limited to the caller, and records who took what. */
export class ExtractDesk {
  constructor(
    private readonly parts: ExtractParts,
    private readonly positions: Positions,
    private readonly clock: Clock,
  ) {}

  async open({ asOf: name, ...asked }: AskedExtract, caller: EditionReader): Promise<LineExtract> {
    const asOf =
      name === undefined ? undefined : await this.positions.resolveName(positionIn(name), 'asOf', caller);
    const extract = await openLineExtract(this.parts, { ...asked, asOf }, caller.scope);
    const { scope, period } = extract;
    await recordReportEvent(this.parts.source, {
      action: 'lines-taken',
      parameters: { scope: scope.code, period: period.text },
      actor: caller.username,
      at: this.clock.now(),
    });
    return extract;
  }
}
