import PDFDocument from 'pdfkit';
import { fontFiles } from '../fonts/typeface';

/** The letter by which a person learns the first password; nobody else opens it. */
export interface PasswordLetter {
  readonly displayName: string;
  readonly username: string;
  readonly oneTimePassword: string;
  readonly expiresAt: Date;
  /** Address of the service, if one is set. */
  readonly address: string | null;
}

const PAGE = { width: 595.28, height: 841.89 };
const THIRD = PAGE.height / 3;
const MARGIN = 62;
const CHINA_MS = 8 * 3_600_000;

/** Time in China as people write it: `2026-03-08 14:30`. */
const chinaTime = (time: Date): string =>
  new Date(time.getTime() + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ');

/**
 * One sheet of A4, printed on one side, that is folded twice: the bottom third up over the middle, then the top third
 * back, so that only the name is outside. Closed with a strip, it shows whether somebody has opened it.
 */
export const renderPasswordLetter = (letter: PasswordLetter): Promise<Buffer> => {
  const { regular, bold } = fontFiles();
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: regular,
    info: { Title: `${letter.displayName} · 乡统 Xiangtong` },
  });
  pdf.registerFont('regular', regular).registerFont('bold', bold);
  const width = PAGE.width - 2 * MARGIN;
  const write = (text: string, y: number, size: number, font: 'regular' | 'bold' = 'regular'): void =>
    void pdf.font(font).fontSize(size).text(text, MARGIN, y, { width, lineGap: 3 });
  write('本人亲启 · For this person only', 70, 11);
  write(letter.displayName, 105, 26, 'bold');
  write('请先看封条是否完好，再拆开。 Check that the strip is whole before you open this.', 175, 9);
  drawFold(pdf, THIRD, '第二折：上面一段向后折 · Second fold: this part backwards');
  write('第一次登录 · Signing in for the first time', THIRD + 40, 14, 'bold');
  write(instructions(letter), THIRD + 70, 10.5);
  drawFold(pdf, 2 * THIRD, '第一折：下面一段向上折 · First fold: this part upwards');
  write('用户名 · User name', 2 * THIRD + 40, 10);
  write(letter.username, 2 * THIRD + 56, 18, 'bold');
  write('一次性密码 · One-time password', 2 * THIRD + 100, 10);
  write(letter.oneTimePassword, 2 * THIRD + 116, 24, 'bold');
  write(
    `${chinaTime(letter.expiresAt)} 前有效（北京时间） · valid until then, China time`,
    2 * THIRD + 162,
    9.5,
  );
  return collect(pdf);
};

const instructions = ({ address }: PasswordLetter): string =>
  [
    `1. 打开 ${address ?? '单位通知的网址'}，输入下面的用户名和一次性密码，马上换成自己的密码。`,
    '2. 密码只告诉自己：审核员、管理员都不会问，也看不到。换好以后请把这封信销毁。',
    '3. 封条破了、密码不对或者已经过期，请告诉您的审核员重置。',
    '',
    `1. Open ${address ?? 'the address your office has told you'}, enter the user name and one-time password below, and choose a password of your own at once.`,
    '2. Nobody will ask you for it, neither officers nor administrators, and none can see it. Destroy this letter afterwards.',
    '3. If the strip is broken, or the password is wrong or too old, ask your officer for a new one.',
  ].join('\n');

const drawFold = (pdf: PDFKit.PDFDocument, y: number, words: string): void => {
  pdf
    .save()
    .dash(4, { space: 4 })
    .lineWidth(0.5)
    .moveTo(20, y)
    .lineTo(PAGE.width - 20, y)
    .stroke('#555')
    .restore();
  pdf
    .font('regular')
    .fontSize(7)
    .fillColor('#555')
    .text(words, 24, y + 4, { width: PAGE.width - 48 })
    .fillColor('#000');
};

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    pdf.end();
  });
