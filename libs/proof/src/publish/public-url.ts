import type { RenderFiles } from '@xiangtong/documents';

/** Renders with the service's address in the seals, the target of the QR codes. */
export const withPublicUrl =
  (render: RenderFiles, publicUrl: string | null): RenderFiles =>
  (document, formats, mark, watch) =>
    render(document, formats, mark && { ...mark, publicUrl }, watch);
