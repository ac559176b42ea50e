export { compareEditions } from './compare/compare-editions';
export { comparisonDocument } from './compare/comparison-document';
export type { ComparisonParts, ComparisonRequest } from './compare/comparison-request';
export { type EvidenceRequest, openEvidence } from './evidence/evidence-source';
export { type EvidenceManifest, writeEvidence } from './evidence/write-evidence';
export { type LineExtract, openLineExtract } from './extract/line-extract';
export { type ExtractFormat, extractFileName, extractFormats, writeExtract } from './extract/write-extract';
export { askAt } from './position/ask-at';
export {
  type AtPositions,
  type PositionCaller,
  Positions,
  positionIn,
  isZonedTime,
} from './position/positions';
export { CheckpointDesk } from './checkpoint/checkpoint-desk';
export { CheckpointKeeper } from './checkpoint/checkpoint-keeper';
export { CheckpointMaker } from './checkpoint/checkpoint-maker';
export { PdfSigner } from './signature/pdf-signer';
export { TimeStamper } from './timestamp/time-stamper';
export { CheckpointStore } from './checkpoint/checkpoint-store';
export { formatKey, parseKey } from './checkpoint/signed-note';
export { witness } from './witness/witness';
export { type Pins, readPins, togetherPins } from './prove/pins';
export { type Proof, prove } from './prove/prove';
export { confirmationOf } from './publish/confirmation';
export { editionInForce } from './publish/edition-in-force';
export { editionEvents } from './publish/edition-events';
export { EditionDesk, editionReaders } from './publish/edition-desk';
export { exportLedgerHead } from './publish/export-head';
export { withPublicUrl } from './publish/public-url';
export { atomFeed, siteMap } from './publish/public-feed';
export { PublicFigures } from './publish/public-figures';
export { PublicEditions } from './publish/public-editions';
export { publishReport } from './publish/publish-report';
export { ReportPublishing } from './publish/report-publishing';
export { SealDesk, type SealVerification } from './publish/seal-desk';
export { readWithdrawal } from './publish/withdrawal';
export { readStoredDocument } from './publish/stored-document';
export { type LedgerHeadExport, readAnchor } from './publish/verify/ledger-anchor';
export { type LoneVerification, verifyAlone } from './publish/verify/verify-alone';
export { ChangeDesk } from './compare/change-desk';
export { VintageDesk } from './position/vintage-desk';
