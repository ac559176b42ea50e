import type { PublicationChain, PublicationDetail, PublicationView } from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode, parsePeriod, type DivisionCode } from '@xiangtong/domain';
import { DomainError, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import type { CheckpointMaker } from '@xiangtong/proof';
import type { Catalogue, ReferenceCatalogue } from '@xiangtong/reference';
import { readPublication } from '../format/read-publication';
import { figuresHash, sha256, writePublication } from '../format/write-publication';
import { collectReports, type FiguresToPublish } from './collect-reports';
import { againOverTheLine, deliver, type Delivery, type Receiver } from './deliver';
import { SentStore, type Sent } from './sent-store';

export interface PublisherParts {
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
  readonly signer: Pick<CheckpointMaker, 'signing'>;
}

export interface PublishRequest {
  readonly period: string;
  readonly detail: PublicationDetail;
  /** Digits of a division; without it the county in which all units lie. */
  readonly place?: string | undefined;
  readonly actor: string;
}

export interface SentPublication {
  readonly hash: string;
  readonly bytes: number;
  readonly place: string;
  /** The receiver had taken it before. */
  readonly wasThere: boolean;
  readonly taken: PublicationView['taken'];
}

/** Publishes figures of this installation to the one above. */
export class Publisher {
  constructor(private readonly parts: PublisherParts) {}

  async send(request: PublishRequest, receiver: Receiver, delivery: Delivery): Promise<SentPublication> {
    const { catalogue, source } = this.parts;
    const figures = await this.figuresOf(request, await catalogue.current());
    const { period, detail } = request;
    const chain = { place: divisionPrefix(figures.place), detail, period };
    const { hash: previous } = await againOverTheLine(delivery, () => receiver.newest(chain));
    if (previous !== null && !(await new SentStore(source.manager).has(chain, previous)))
      throw new DomainError('EXCHANGE.NOT_OURS', { place: chain.place, hash: previous });
    const made = await this.make({ ...chain, previous }, figures, request.actor);
    const { view, wasThere } = await deliver(receiver, made, delivery);
    return { hash: made.hash, bytes: made.content.length, place: chain.place, wasThere, taken: view.taken };
  }

  private async figuresOf(
    { place, detail, period: text }: PublishRequest,
    catalogue: Catalogue,
  ): Promise<FiguresToPublish & { readonly ledgerHash: string }> {
    const period = parsePeriod(text);
    if (!period) throw new DomainError('REPORT.WRONG_PARAMETER', { parameter: 'period', reason: text });
    const { seq, hash } = await new LedgerReader(this.parts.source).head();
    return {
      place: placeOfPublisher(catalogue, place),
      detail,
      period,
      asOf: seq,
      ledgerHash: hash.toString('hex'),
    };
  }

  /** The publication of the figures as they are now, which follows `previous`, or is it where it says the same. */
  private async make(
    { previous, ...chain }: PublicationChain & { readonly previous: string | null },
    figures: FiguresToPublish & { readonly ledgerHash: string },
    actor: string,
  ): Promise<Sent> {
    const { source, catalogue, signer } = this.parts;
    const reports = await collectReports(source, await catalogue.current(), figures);
    if (reports.length === 0) throw new DomainError('EXCHANGE.NOTHING', { ...chain });
    return signer.signing(async (transaction, by, at) => {
      const store = new SentStore(transaction);
      const same = await store.saying(chain, figuresHash(reports));
      const known =
        same.find(({ hash }) => hash === previous) ??
        // A publication is signed again after a rotation of the key.
        same.find((sent) => sent.previous === previous && readPublication(sent.content).isSignedBy(by.key));
      if (known) return known;
      const { asOf, ledgerHash } = figures;
      const content = writePublication({ ...chain, asOf, ledgerHash, previous }, reports, by);
      const made = { hash: sha256(content), figuresHash: figuresHash(reports), previous, content };
      await store.add(chain, made, { actor, at });
      return made;
    });
  }
}

/** The division that publishes: the one asked for, or the only county with units. Throws EXCHANGE.NO_PLACE. */
export const placeOfPublisher = (catalogue: Catalogue, asked: string | undefined): DivisionCode => {
  const division = asked === undefined ? onlyCounty(catalogue) : parseDivisionCode(asked);
  if (division === null || !catalogue.divisions.has(division)) throw new DomainError('EXCHANGE.NO_PLACE');
  return division;
};

const onlyCounty = ({ unitsByCounty }: Catalogue): DivisionCode | null =>
  unitsByCounty.size === 1 ? parseDivisionCode([...unitsByCounty.keys()][0]!) : null;
