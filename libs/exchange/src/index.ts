export { type PlaceReport } from './format/publication';
export { readPublication } from './format/read-publication';
export { sha256, writePublication } from './format/write-publication';
export { PublicationDesk, type PublicationSender } from './receive/publication-desk';
export { PublicationStore } from './receive/publication-store';
export { changeTrust, TrustStore } from './receive/trust';
export { type Receiver, usualDelivery } from './send/deliver';
export { Publisher } from './send/publisher';
export { receiverOverHttp } from './send/receiver-over-http';
