/** A column of bulk data. */
export interface LargeColumn {
  readonly label: string;
  readonly kind: 'text' | 'number';
  /** Excel number format, empty for text. */
  readonly numberFormat: string;
  /** Width in Excel's unit. */
  readonly width: number;
  /** Its figures above or below a value are coloured, also after they were changed. */
  readonly marks?: readonly LargeMark[];
}

interface LargeMark {
  readonly kind: 'above' | 'below';
  /** A decimal. */
  readonly value: string;
}
