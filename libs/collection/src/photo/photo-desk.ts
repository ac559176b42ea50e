import { formPeriod, photoLimits } from '@xiangtong/contracts';
import { announce, DomainError, isUuid } from '@xiangtong/infrastructure';
import { unitRelation, type UnitSelection } from '@xiangtong/reference';
import { visible, visibleParameters } from '../read/visible-units';
import { notFound, requirePartIn, whyNotDecide, whyNotRespond } from '../submission/authority';
import type { Actor } from '../submission/submission';
import {
  openSubmission,
  requireReason,
  type Opened,
  type WorkflowDependencies,
} from '../workflow/workflow-tools';
import { cleanPhoto } from './clean/clean-photo';
import type { CleanPhoto } from './photo-kinds';
import { PhotoStore, type PhotoView } from './photo-store';

/** Who looks: photos of a draft are shown to its respondents alone. */
export interface PhotoViewer {
  readonly actor: Actor;
  readonly units: UnitSelection;
}

export interface PhotoFile extends CleanPhoto {
  readonly number: number;
}

/** Photos of invoices and shipping lists: added and discarded while the report is a draft, taken away by an officer. */
export class PhotoDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  async list(viewer: PhotoViewer, id: string): Promise<PhotoView[]> {
    const seesDraft = await this.see(viewer, id);
    const photos = await new PhotoStore(this.dependencies.source.manager).list(id);
    return photos.filter(({ revisions }) => seesDraft || revisions.length > 0);
  }

  async file(viewer: PhotoViewer, id: string, digest: string): Promise<PhotoFile> {
    const photo = (await this.list(viewer, id)).find((one) => one.digest === digest);
    if (!photo) throw new DomainError('PHOTO.NOT_FOUND');
    const bytes = await new PhotoStore(this.dependencies.source.manager).bytes(id, digest);
    if (!bytes) throw goneError(photo);
    return { kind: photo.kind, number: photo.number, bytes };
  }

  /** The same photo again changes nothing: a sender that got no answer sends it once more. */
  add(actor: Actor, id: string, sent: Buffer): Promise<PhotoView> {
    return this.draft(actor, id, async ({ manager }) => {
      const photos = new PhotoStore(manager);
      const clean = cleanPhoto(sent);
      const digest = await photos.add(id, clean, actor.username, this.dependencies.clock.now());
      const added = (await photos.find(id, digest))!;
      if (added.removed) throw goneError(added);
      const count = (await photos.list(id)).filter(({ inDraft }) => inDraft).length;
      if (count > photoLimits.count) throw new DomainError('PHOTO.TOO_MANY', { limit: photoLimits.count });
      return added;
    });
  }

  /** Takes a photo out of the draft. A photo that is not in it any more is no mistake. */
  discard(actor: Actor, id: string, digest: string): Promise<void> {
    return this.draft(actor, id, async ({ manager }) => {
      const photos = new PhotoStore(manager);
      if (await photos.find(id, digest)) await photos.discard(id, digest);
    });
  }

  /** The officer in charge removes a photo of a revision: the bytes go, the digest and the reason stay. */
  async remove(actor: Actor, id: string, digest: string, givenReason: unknown): Promise<PhotoView> {
    const reason = requireReason(givenReason);
    return openSubmission(
      this.dependencies,
      id,
      (unit) => requirePartIn(whyNotDecide, actor, { id, unit }),
      async ({ manager, submission: { form, month, unitId } }) => {
        const photos = new PhotoStore(manager);
        const photo = await photos.find(id, digest);
        if (!photo || photo.revisions.length === 0) throw new DomainError('PHOTO.NOT_FOUND');
        if (photo.removed) return photo;
        const at = this.dependencies.clock.now();
        await photos.remove(id, digest, { actor: actor.username, reason, at });
        const about = { form, period: formPeriod(form, month), unitIds: [unitId], submission: id };
        await announce(manager, {
          kind: 'report.photo_taken_away',
          details: about,
          subject: `submission ${id}`,
          at,
        });
        return (await photos.find(id, digest))!;
      },
    );
  }

  /** Opens a submission whose photos may still change. */
  private draft<Result>(
    actor: Actor,
    id: string,
    work: (opened: Opened) => Promise<Result>,
  ): Promise<Result> {
    const permit = (unit: Opened['unit']) => requirePartIn(whyNotRespond, actor, { id, unit });
    return openSubmission(this.dependencies, id, permit, (opened) => {
      if (opened.submission.draft === null) throw new DomainError('PHOTO.NOT_A_DRAFT');
      return work(opened);
    });
  }

  /** Whether the viewer sees photos that were not submitted. Throws for a submission that the viewer does not see. */
  private async see({ actor, units }: PhotoViewer, id: string): Promise<boolean> {
    const { source, catalogue } = this.dependencies;
    const [row] = isUuid(id)
      ? await source.query<{ unit: number }[]>(
          `select submission.unit_id as unit from submission join ${unitRelation} unit on unit.id = submission.unit_id
           where ${visible} and submission.id = $3::uuid`,
          [...visibleParameters(units), id],
        )
      : [];
    if (!row) throw notFound(id);
    const unit = (await catalogue.current()).unitsById.get(row.unit);
    return unit !== undefined && actor.mayRespondFor(unit);
  }
}

const goneError = ({ removed }: PhotoView): DomainError =>
  new DomainError('PHOTO.WAS_REMOVED', { reason: removed?.reason ?? '' });
