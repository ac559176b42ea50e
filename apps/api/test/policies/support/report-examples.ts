import type { Place } from './places';
import type { ScopeExample } from './scope-example';

const officer = (send: ScopeExample['send']): ScopeExample => ({ as: 'officer', send });
const runOf = ({ belongings }: Place) => ({ path: { runId: belongings.run } });
const boardOf = (name: string, view: string) => ({ name, sharing: 'area', tiles: [{ view, width: 'wide' }] });

/** Reports, editions, publications of lower installations, and views that are made, with boards of them. */
export const reportExamples: Readonly<Record<string, ScopeExample>> = {
  'GET /runs/{runId}': officer(runOf),
  'GET /runs/{runId}/definition': officer(runOf),
  'GET /runs/{runId}/disclosure': officer(({ belongings }) => ({ path: { runId: belongings.publicRun } })),
  'GET /runs/{runId}/events': officer(runOf),
  'GET /runs/{runId}/files/{name}': officer(({ belongings: { run, file } }) => ({
    path: { runId: run, name: file },
  })),
  'POST /runs/{runId}/publish': officer(runOf),
  'POST /runs/{runId}/cancel': officer(runOf),
  'POST /runs/{runId}/retry': officer(runOf),
  'GET /editions/{seal}/definition': officer(({ belongings: { seal } }) => ({ path: { seal } })),
  'GET /editions/{seal}/files/{name}': officer(({ belongings: { seal, file } }) => ({
    path: { seal, name: file },
  })),
  'POST /editions/{seal}/withdraw': officer(({ belongings: { seal } }) => ({
    path: { seal },
    body: { reason: '数有错' },
  })),
  'GET /exchange/editions': {
    ...officer(({ county }) => ({ query: { place: county } })),
    shows: ({ county }) => `${county} 公报`,
  },
  'GET /exchange/editions/{place}/{seal}/files/{name}': officer(({ county, belongings }) => ({
    path: { place: county, seal: belongings.receivedSeal, name: 'bulletin.json' },
  })),
  'GET /exchange/publications': officer(({ county }) => ({
    query: { place: county, detail: 'county', period: '2019-11' },
  })),
  'DELETE /report-schedules/{id}': officer(({ belongings }) => ({ path: { id: belongings.schedule } })),
  'GET /boards': {
    ...officer(() => ({})),
    shows: ({ belongings }) => belongings.board,
  },
  'GET /boards/{id}': officer(({ belongings }) => ({ path: { id: belongings.board } })),
  'POST /boards': {
    ...officer(({ belongings }) => ({ body: boardOf('new', belongings.view) })),
    says: /VIEW_UNKNOWN/,
  },
  'PUT /boards/{id}': officer(({ belongings }) => ({
    path: { id: belongings.board },
    body: boardOf('renamed', belongings.view),
  })),
  'DELETE /boards/{id}': officer(({ belongings }) => ({ path: { id: belongings.board } })),
  'GET /figure-notes': {
    ...officer(() => ({})),
    shows: ({ belongings }) => belongings.note,
  },
  'POST /figure-notes': {
    ...officer(({ unit }) => ({
      body: { figure: `cube:2019:none@1/amount/all/unit=${unit}`, text: '含补报' },
    })),
    says: /FIGURE_UNKNOWN/,
  },
  'DELETE /figure-notes/{id}': officer(({ belongings }) => ({ path: { id: belongings.note } })),
  'GET /views': {
    ...officer(() => ({})),
    shows: ({ belongings }) => belongings.view,
  },
  'PATCH /views/{id}': officer(({ belongings }) => ({
    path: { id: belongings.view },
    body: { sharing: 'office' },
  })),
  'DELETE /views/{id}': officer(({ belongings }) => ({ path: { id: belongings.view } })),
};
