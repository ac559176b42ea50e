import { AGENCY, VERSION } from '../model/artefacts';

/** `*`, one value or several with commas; the ways to write the only version, and the newest one. */
const versions = ['*', '~', '+', VERSION, '1', '1.0', '1+.0.0', '1.0+.0', '1.0.0+'];

/** What a path says about the artefacts it is for. */
export interface Identification {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
}

const listed = (written: string): readonly string[] => written.split(',');

export const selects = (written: string, value: string): boolean =>
  listed(written).some((one) => one === '*' || one === value);

/** Whether artefacts of this service can be meant. */
export const isOurs = ({ agency, version }: Identification): boolean =>
  selects(agency, AGENCY) && listed(version).some((one) => versions.includes(one));
