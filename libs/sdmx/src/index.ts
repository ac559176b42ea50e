export { PublishedData } from './published/published-data';
export { SdmxDesk, type SdmxRequest } from './published/sdmx-desk';
export { mediaTypes } from './query/accept';
