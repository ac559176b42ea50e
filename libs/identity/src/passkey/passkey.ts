/** How a browser reaches the device that holds a passkey, as the device told it. */
export const passkeyTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
export type PasskeyTransport = (typeof passkeyTransports)[number];

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  /** Given by the owner: 办公室电脑. */
  readonly name: string;
  /** Kept in an account of the maker of the device too, and so on other devices. */
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface StoredPasskey extends Passkey {
  readonly credentialId: Buffer;
  /** COSE. */
  readonly publicKey: Buffer;
  /** How often it was used, as the device counts; 0 for one that does not count. */
  readonly signCount: number;
  readonly transports: readonly PasskeyTransport[];
}

/** What the browser has of a new passkey; base64url. */
export interface PasskeyEnrolment {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly PasskeyTransport[];
}

/** What the browser has when a passkey was shown; base64url. */
export interface ShownPasskey {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

interface PasskeyName {
  readonly type: 'public-key';
  readonly id: string;
  readonly transports: PasskeyTransport[];
}

/** What a browser needs to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: { readonly type: 'public-key'; readonly alg: number }[];
  readonly timeout: number;
  readonly attestation: 'none';
  readonly excludeCredentials: PasskeyName[];
  readonly authenticatorSelection: {
    readonly residentKey: 'discouraged';
    readonly userVerification: 'preferred';
  };
}

/** What a browser needs to have a passkey shown (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
export interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout: number;
  readonly allowCredentials: PasskeyName[];
  readonly userVerification: 'preferred';
}

export const namesOf = (passkeys: readonly StoredPasskey[]): PasskeyName[] =>
  passkeys.map(({ credentialId, transports }) => ({
    type: 'public-key',
    id: credentialId.toString('base64url'),
    transports: [...transports],
  }));
