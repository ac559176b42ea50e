import type { PublicEdition, ReceivedEdition } from '@xiangtong/contracts';
import { divisionPrefix } from '@xiangtong/domain';
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
    for (const edition of await this.published(place)) {
      if (!isNews(edition, known)) continue;
      const content = await this.write(place, edition);
      await deliver(receiver, { hash: sha256(content), content }, delivery);
      const { seal, title, withdrawn } = edition;
      sent.push({ seal, title, withdrawn: withdrawn !== null });
    }
    return { place, sent, known: known.size };
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

  private async write(place: string, edition: PublicEdition): Promise<Buffer> {
    const files: EditionToWrite['files'][number][] = [];
    for (const { bytes: _, ...file } of edition.files)
      files.push({ ...file, content: (await this.parts.editions.file(edition.seal, file.name)).content });
    return this.parts.signer.signing(async (_, by) => writeEdition({ ...edition, place, files }, by));
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
