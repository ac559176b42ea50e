import { createHash, sign, type KeyObject, type X509Certificate } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
} from '@peculiar/asn1-cms';
import { AsnParser, AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import { attributeSet, bufferOf, bytesOf, der, MESSAGE_DIGEST, SHA256 } from '../timestamp/signed-data';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
export const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const RSA = '1.2.840.113549.1.1.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

const [SEQUENCE, OCTETS, OBJECT] = [0x30, 0x04, 0x06];
/** DER of the object identifier `DATA`. */
const dataIdentifier = der(OBJECT, Buffer.from('2a864886f70d010701', 'hex'));

/** The certificates by their hashes, that of the signer first (RFC 5035): none of them can be exchanged afterwards. */
const certificateHashes = (chain: readonly X509Certificate[]): Buffer => {
  const hashes = chain.map(({ raw }) =>
    der(SEQUENCE, der(OCTETS, createHash('sha256').update(raw).digest())),
  );
  return der(SEQUENCE, der(SEQUENCE, ...hashes));
};

/** Attributes sorted by their bytes, as DER requires for a SET OF. */
const attributesOf = (content: Buffer, chain: readonly X509Certificate[]): Attribute[] =>
  [
    { attrType: CONTENT_TYPE, value: dataIdentifier },
    { attrType: MESSAGE_DIGEST, value: der(OCTETS, createHash('sha256').update(content).digest()) },
    { attrType: SIGNING_CERTIFICATE, value: certificateHashes(chain) },
  ]
    .map(({ attrType, value }) => new Attribute({ attrType, attrValues: [bufferOf(value)] }))
    .map((attribute) => ({ attribute, bytes: bytesOf(AsnSerializer.serialize(attribute)) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ attribute }) => attribute);

const choiceOf = ({ raw }: X509Certificate): CertificateChoices => AsnParser.parse(raw, CertificateChoices);

const signerOf = ({ certificate }: CertificateChoices): SignerIdentifier => {
  const { issuer, serialNumber } = certificate!.tbsCertificate;
  return new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) });
};

const algorithmOf = ({ asymmetricKeyType }: KeyObject): SignatureAlgorithmIdentifier =>
  asymmetricKeyType === 'rsa'
    ? new SignatureAlgorithmIdentifier({ algorithm: RSA, parameters: null })
    : new SignatureAlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });

/** A signature over a content by the first of the certificates. */
export interface DataSignature {
  readonly content: Buffer;
  readonly chain: readonly X509Certificate[];
  readonly signature: Buffer;
  /** Token of a time-stamping authority over the signature; null without one. */
  readonly token: Buffer | null;
}

const signerInfo = ({ content, chain, signature, token }: DataSignature): SignerInfo =>
  new SignerInfo({
    version: CMSVersion.v1,
    sid: signerOf(choiceOf(chain[0]!)),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: SHA256 }),
    signedAttrs: attributesOf(content, chain),
    signatureAlgorithm: algorithmOf(chain[0]!.publicKey),
    signature: new OctetString(signature),
    ...(token && { unsignedAttrs: [new Attribute({ attrType: TIME_STAMP, attrValues: [bufferOf(token)] })] }),
  });

/**
 * The signature as a PDF carries it (CMS, detached; CAdES as PAdES profiles it, level B-B, or B-T with a token). The
 * time of signing is in the file and must not be an attribute.
 */
export const signedData = (made: DataSignature): Buffer => {
  const data = new SignedData({
    version: CMSVersion.v1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: new CertificateSet(made.chain.map(choiceOf)),
  });
  data.digestAlgorithms.push(new DigestAlgorithmIdentifier({ algorithm: SHA256 }));
  data.signerInfos.push(signerInfo(made));
  const info = new ContentInfo({ contentType: SIGNED_DATA, content: AsnSerializer.serialize(data) });
  return bytesOf(AsnSerializer.serialize(info));
};

export interface DataSigner {
  readonly key: KeyObject;
  readonly chain: readonly X509Certificate[];
  /** Token of an authority over a hash; null where there is none. */
  readonly stamp: (hash: Buffer) => Promise<Buffer | null>;
}

export const signData = async (content: Buffer, { key, chain, stamp }: DataSigner): Promise<Buffer> => {
  const signature = sign('sha256', attributeSet(attributesOf(content, chain)), key);
  const token = await stamp(createHash('sha256').update(signature).digest());
  return signedData({ content, chain, signature, token });
};
