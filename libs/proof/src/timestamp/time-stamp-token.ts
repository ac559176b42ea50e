import type { X509Certificate } from 'node:crypto';
import { AsnParser, AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { bytesOf, isSignedBy, readSignedData, SHA256 } from './signed-data';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Certificates between that of the authority and a root. */
const LONGEST_CHAIN = 4;

/** What a token says, once it is verified. */
export interface TimeStamp {
  /** When the authority has seen the bytes. */
  readonly time: Date;
  /** Subject of its certificate. */
  readonly authority: string;
}

export interface AskedTime {
  /** SHA-256 of what is stamped. */
  readonly hash: Buffer;
  /** Nonce of the request; absent for a token that is read again, which was checked then. */
  readonly nonce?: Buffer;
  /** Certificates whose word is taken; null takes any, and proves only that the token is whole. */
  readonly roots: readonly X509Certificate[] | null;
}

/** The request for a hash, in DER (RFC 3161, 2.4.1); `nonce` below 2⁶³, so that no sign byte is needed. */
export const timeStampRequest = (hash: Buffer, nonce: Buffer): Buffer => {
  const messageImprint = new MessageImprint();
  messageImprint.hashAlgorithm.algorithm = SHA256;
  messageImprint.hashAlgorithm.parameters = null;
  messageImprint.hashedMessage = new OctetString(hash);
  const request = new TimeStampReq({ messageImprint, certReq: true });
  request.nonce = new Uint8Array(nonce).buffer;
  return bytesOf(AsnSerializer.serialize(request));
};

/** The token of an answer, in DER. Throws when the authority grants none. */
export const tokenOf = (answer: Buffer): Buffer => {
  const { status, timeStampToken } = AsnParser.parse(answer, TimeStampResp);
  if (!timeStampToken) throw new Error(`the time-stamping authority refuses: status ${status.status}`);
  return bytesOf(AsnSerializer.serialize(timeStampToken));
};

/** Reads a token. Throws unless it is of this hash, and signed by an authority that one of the roots vouches for. */
export const readToken = (token: Buffer, { hash, nonce, roots }: AskedTime): TimeStamp => {
  const { signed, certificates } = readSignedData(token);
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== TST_INFO || !eContent?.single) throw new Error('this is no time-stamp token');
  const content = bytesOf(eContent.single.buffer);
  const info = AsnParser.parse(content, TSTInfo);
  requireAsked(info, hash, nonce);
  const signers = signed.signerInfos.length === 1 ? certificates : [];
  const authority = signers.find((one) => isSignedBy(signed.signerInfos[0]!, content, one));
  if (!authority) throw new Error('the token is signed by none of its certificates');
  if (!mayStamp(authority, info.genTime) || (roots && !isVouched(authority, certificates, roots)))
    throw new Error('no trusted certificate vouches for the time-stamping authority');
  return { time: info.genTime, authority: authority.subject };
};

const requireAsked = ({ messageImprint, nonce: told }: TSTInfo, hash: Buffer, nonce?: Buffer): void => {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  if (hashAlgorithm.algorithm !== SHA256 || !bytesOf(hashedMessage.buffer).equals(hash))
    throw new Error('the token is of something else');
  if (nonce && !(told && bytesOf(told).equals(nonce))) throw new Error('the token answers another request');
};

const mayStamp = ({ keyUsage, validFrom, validTo }: X509Certificate, time: Date): boolean =>
  (keyUsage ?? []).includes(TIME_STAMPING) && new Date(validFrom) <= time && time <= new Date(validTo);

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate): boolean =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

const isVouched = (
  one: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  length = 1,
): boolean =>
  roots.some((root) => isIssuedBy(one, root)) ||
  (length < LONGEST_CHAIN &&
    others.some(
      (other) => other.ca && isIssuedBy(one, other) && isVouched(other, others, roots, length + 1),
    ));
