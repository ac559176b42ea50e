import type { Flow, PublicationDetail } from '@xiangtong/contracts';

export const FORMAT = 'xiangtong.exchange/1';

/** 64 MB: a county by townships for a year. */
export const MAX_PUBLICATION_BYTES = 64 * 1024 * 1024;

/** The first line. Keys in this order: the same figures are the same bytes. */
export interface PublicationHead {
  readonly format: typeof FORMAT;
  /** Name of the ledger, as its checkpoints have it. */
  readonly origin: string;
  /** Digits of the division for which it speaks. */
  readonly place: string;
  readonly detail: PublicationDetail;
  readonly period: string;
  /** Position of the ledger, and its hash there. */
  readonly asOf: number;
  readonly ledgerHash: string;
  /** Hash of the publication before it that the receiver has taken. */
  readonly previous: string | null;
  /** Lines between this one and the note. */
  readonly lines: number;
}

/** One month of one place, before its lines. */
export interface PlaceMonth {
  readonly place: string;
  readonly month: string;
  /** Reports behind it. With none there is no figure, which is not zero. */
  readonly due: number;
  readonly reported: number;
  readonly lines: number;
  /** Sum of the lines in yuan; null without a report. */
  readonly amount: string | null;
}

/** Sums of the lines in force of one place and month. Stores are not told. */
export interface PublishedLine {
  readonly place: string;
  readonly month: string;
  readonly product: string;
  readonly destination: string;
  readonly platform: string;
  readonly flow: Flow;
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
  readonly orders: number;
  /** Omitted where no line states it. */
  readonly refundAmount?: string;
}

export interface PlaceReport {
  readonly head: PlaceMonth;
  readonly lines: readonly PublishedLine[];
}
