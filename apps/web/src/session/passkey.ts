import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type RequestOptions = Schemas['RequestOptions'];
export type ShownPasskey = Schemas['ShownPasskeyRequest'];
type Enrolment = Schemas['PasskeyEnrolmentRequest'];
type Transport = Enrolment['transports'][number];

/** The person has closed the question of the browser, or there was no device that could answer. */
export class PasskeyNotShown extends Error {}

const orNotShown = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer;
  } catch (cause) {
    throw new PasskeyNotShown('the browser has no passkey to show', { cause });
  }
};

export const canUsePasskeys = browserSupportsWebAuthn;

/** The browser asks the person for the device. */
export const showPasskey = async (optionsJSON: RequestOptions): Promise<ShownPasskey> => {
  const { id, response } = await orNotShown(startAuthentication({ optionsJSON }));
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJSON, authenticatorData, signature };
};

const known: readonly Transport[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

export const makePasskey = async (optionsJSON: Schemas['CreationOptions']): Promise<Enrolment> => {
  const { id, response } = await orNotShown(startRegistration({ optionsJSON }));
  const { clientDataJSON, attestationObject } = response;
  const transports = known.filter((one) => response.transports?.includes(one));
  return { id, clientDataJSON, attestationObject, transports };
};
