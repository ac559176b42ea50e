import type { MessageText } from '../message';

/** Messages about photos of invoices and shipping lists. */
export const photoMessages = {
  'PHOTO.MISSING': {
    status: 400,
    zh: '请求里没有照片，或者没有传完，请重新选择。',
    en: 'The request has no photo, or broke off; choose it again.',
  },
  'PHOTO.KIND': {
    status: 415,
    zh: '这不是照片，也不是 PDF。请用 JPEG 或 PNG 照片，或 PDF 文件；手机照片打不开的，请截一张图再选。',
    en: 'This is neither a photo nor a PDF. Use a JPEG or PNG photo, or a PDF file; if a photo of your phone is not taken, choose a screenshot of it.',
  },
  'PHOTO.BROKEN': {
    status: 422,
    zh: '文件不完整或已经损坏，没有保存。请重新拍一张，或重新导出 PDF。',
    en: 'The file is incomplete or damaged and was not kept. Take the photo again, or export the PDF again.',
  },
  'PHOTO.TOO_LARGE': {
    status: 413,
    zh: '文件超过 {limit}。请把照片缩小，或者只拍票面，再传一次。',
    en: 'The file is larger than {limit}. Make the photo smaller, or take the paper alone, and send it again.',
  },
  'PHOTO.TOO_MANY_PIXELS': {
    status: 422,
    zh: '照片太大（{width}×{height}），最多 {limit} 百万像素。请用普通清晰度再拍一张。',
    en: 'The photo is too large ({width}×{height}); {limit} megapixels are the limit. Take it at an ordinary resolution.',
  },
  'PHOTO.ENCRYPTED': {
    status: 422,
    zh: '这个 PDF 加了密码，审核员打不开。请取消密码后再传，或者拍照。',
    en: 'This PDF is encrypted and your officer cannot open it. Remove the password, or take a photo.',
  },
  'PHOTO.ACTIVE': {
    status: 422,
    zh: '这个 PDF 里带有程序、附件或会打开别的文件（{part}），不能收。请打印成新的 PDF，或者拍照。',
    en: 'This PDF contains programs or attachments, or opens other files ({part}). Print it to a new PDF, or take a photo.',
  },
  'PHOTO.PDF_METADATA': {
    status: 422,
    zh: '这个 PDF 里带有作者、拍摄地点一类的信息（{part}），系统清除不了，没有保存。请用“打印”另存为新的 PDF，或者直接拍照。',
    en: 'This PDF tells of its author, or where a picture was taken ({part}), in a way that cannot be removed, so it was not kept. Print it to a new PDF, or take a photo.',
  },
  'PHOTO.TOO_MANY': {
    status: 409,
    zh: '一份报表最多附 {limit} 张照片，请先删去不要的。',
    en: 'A report takes {limit:photo|photos} at most; remove one first.',
  },
  'PHOTO.NOT_A_DRAFT': {
    status: 409,
    zh: '报表已经上报，照片不能再增减。需要改动时，请先撤回，或者申请更正。',
    en: 'The report is submitted, and its photos stay as they are. Withdraw it or open a correction first.',
  },
  'PHOTO.NOT_FOUND': {
    status: 404,
    zh: '没有这张照片，可能已经删去，请刷新页面。',
    en: 'There is no such photo; it may have been removed. Reload the page.',
  },
  'PHOTO.WAS_REMOVED': {
    status: 410,
    zh: '这张照片已由审核员撤下，理由：{reason}。',
    en: 'An officer has taken this photo away: {reason}.',
  },
} as const satisfies Record<string, MessageText>;
