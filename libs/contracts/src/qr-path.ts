export interface QrPath {
  /** SVG path of the dark modules, one unit a module; runs of a row are combined. */
  readonly path: string;
  /** Width and height with the quiet zone. */
  readonly side: number;
}
