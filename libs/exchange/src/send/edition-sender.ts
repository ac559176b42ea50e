import type { PublicEdition, ReceivedEdition } from '@xiangtong/contracts';
import { divisionPrefix } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CheckpointMaker, PublicEditions } from '@xiangtong/proof';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { writeEdition, type EditionToWrite } from '../format/edition';
import { sha256 } from '../format/write-publication';
import { againOverTheLine, deliver, type Delivery, type Receiver } from './deliver';
import { placeOfPublisher } from './publisher';

export interface EditionSenderParts {
  readonly catalogue: ReferenceCatalogue;
  readonly editions: Pick<PublicEditions, 'list' | 'file'>;
  readonly signer: Pick<CheckpointMaker, 'signing'>;
}

export interface SentEdition {
  readonly seal: string;
  readonly title: string;
  /** Only that it was taken back is sent then. */
  readonly withdrawn: boolean;
}

export interface SentEditions {
  readonly place: string;
  readonly sent: readonly SentEdition[];
  /** Not sent: their files are here no more, as after a restore of the database alone. */
  readonly lost: readonly Pick<SentEdition, 'seal' | 'title'>[];
  /** Editions that the receiver had before. */
  readonly known: number;
}

const PAGE = 50;

/** Sends public editions with their files to the installation above, and that some were taken back since. */
export class EditionSender {
  constructor(private readonly parts: EditionSenderParts) {}

  /** Everything that is public by now and that the receiver does not know, the oldest first. */
  async send(asked: string | undefined, receiver: Receiver, delivery: Delivery): Promise<SentEditions> {
    const place = divisionPrefix(placeOfPublisher(await this.parts.catalogue.current(), asked));
    const known = await knownTo(receiver, place, delivery);
    const sent: SentEdition[] = [];
    const lost: Pick<SentEdition, 'seal' | 'title'>[] = [];
    for (const edition of await this.published(place)) {
      if (!isNews(edition, known)) continue;
      const { seal, title, withdrawn } = edition;
      const content = await this.write(place, edition);
      if (content === null) lost.push({ seal, title });
      else {
        await deliver(receiver, { hash: sha256(content), content }, delivery);
        sent.push({ seal, title, withdrawn: withdrawn !== null });
      }
    }
    return { place, sent, lost, known: known.size };
  }

  /** The oldest first: a correction comes after what it corrects. */
  private async published(place: string): Promise<readonly PublicEdition[]> {
    const all: PublicEdition[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.parts.editions.list({ place, withReplaced: true, limit: PAGE, cursor });
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return all.reverse();
  }

  /** Null where a file is lost, or all are: one edition does not keep back those after it. */
  private async write(place: string, edition: PublicEdition): Promise<Buffer | null> {
    const files = await this.filesOf(edition).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'REPORT.FILE_UNKNOWN') return null;
      throw error;
    });
    if (files === null || (files.length === 0 && edition.withdrawn === null)) return null;
    return this.parts.signer.signing(async (_, by) => writeEdition({ ...edition, place, files }, by));
  }

  private async filesOf({ seal, files }: PublicEdition): Promise<EditionToWrite['files']> {
    const read: EditionToWrite['files'][number][] = [];
    for (const { bytes: _, ...file } of files)
      read.push({ ...file, content: (await this.parts.editions.file(seal, file.name)).content });
    return read;
  }
}

const isNews = ({ seal, withdrawn }: PublicEdition, known: ReadonlyMap<string, ReceivedEdition>): boolean => {
  const before = known.get(seal);
  return withdrawn === null ? !before : before?.withdrawn === null;
};

const knownTo = async (
  receiver: Receiver,
  place: string,
  delivery: Delivery,
): Promise<ReadonlyMap<string, ReceivedEdition>> => {
  const known = new Map<string, ReceivedEdition>();
  let cursor: string | undefined;
  do {
    const asked = { place, cursor, limit: PAGE };
    const page = await againOverTheLine(delivery, () => receiver.editions(asked));
    for (const edition of page.items) known.set(edition.seal, edition);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return known;
};
