import type { ReportFormat } from '@xiangtong/contracts';
import type { FileSigner, RenderFiles } from '@xiangtong/documents';
import type { SealedReport } from './seal-store';

/** If the published file no longer exists: the same edition rendered by this version. */
export const renderAgain = async (
  render: RenderFiles,
  { document, seal, manifest, changes }: Pick<SealedReport, 'document' | 'seal' | 'manifest' | 'changes'>,
  format: ReportFormat,
  /** Printed in a PDF that was signed. */
  signedBy: FileSigner | null = null,
): Promise<Buffer | null> => {
  const [file] = await render(document, [format], { seal, manifest, changes, signedBy });
  return file?.content ?? null;
};
