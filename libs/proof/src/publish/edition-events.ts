import {
  eventParameters,
  inEventWindow,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';
import { eventsAbout } from '@xiangtong/reporting';

const edition = eventsAbout(`(seal.manifest -> 'parameters')`);

/** Uses no index: there are few editions. */
const published = `
  select seal.seal as id, seal.published_at as at, seal.published_by as actor, 'published' as action, null as reason,
    seal.seal as run, seal.manifest ->> 'report' as report, ${edition.columns}
  from seal ${edition.join}
  where ${inEventWindow('seal.published_at', 'seal.seal collate "C"', 'seal.published_by', 'text')} and ${edition.seen}
  order by seal.published_at desc, seal.seal collate "C" desc limit $8`;

const withdrawn = `
  select seal.seal as id, withdrawn.withdrawn_at as at, withdrawn.withdrawn_by as actor, 'withdrawn' as action,
    withdrawn.reason, seal.seal as run, seal.manifest ->> 'report' as report, ${edition.columns}
  from edition_withdrawal withdrawn join seal on seal.seal = withdrawn.seal ${edition.join}
  where ${inEventWindow('withdrawn.withdrawn_at', 'seal.seal collate "C"', 'withdrawn.withdrawn_by', 'text')}
    and ${edition.seen}
  order by withdrawn.withdrawn_at desc, seal.seal collate "C" desc limit $8`;

/** Publications, and withdrawals of public editions with their reasons; the ids are those of seals. */
export const editionEvents = (source: Database): Readonly<Record<'published' | 'withdrawn', ReadEvents>> => ({
  published: (window) => source.query<EventRow[]>(published, eventParameters(window)),
  withdrawn: (window) => source.query<EventRow[]>(withdrawn, eventParameters(window)),
});
