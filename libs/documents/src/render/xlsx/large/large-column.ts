/** A column of bulk data. */
export interface LargeColumn {
  readonly label: string;
  readonly kind: 'text' | 'number';
  /** Excel number format, empty for text. */
  readonly numberFormat: string;
  /** Width in Excel's unit. */
  readonly width: number;
}
