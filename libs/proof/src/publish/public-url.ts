import type { RenderFiles } from '@xiangtong/documents';

/** Renders with the address of the service in the seals, which codes for telephones lead to. */
export const withPublicUrl =
  (render: RenderFiles, publicUrl: string | null): RenderFiles =>
  (document, formats, mark, watch) =>
    render(document, formats, mark && { ...mark, publicUrl }, watch);
