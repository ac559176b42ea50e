import { saveFile } from '../../../ui/save-file/save-file';

export interface ReceiptPicture {
  readonly title: string;
  readonly amount: string;
  readonly lines: readonly string[];
  readonly foot: string;
}

const WIDTH = 720;
const EDGE = 48;
const LINE = 56;

const style = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Drawn in the browser: nothing of it is stored anywhere. */
const draw = ({ title, amount, lines, foot }: ReceiptPicture): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = EDGE * 2 + 150 + lines.length * LINE + 60;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  const write = (text: string, size: number, colour: string, y: number): void => {
    pen.font = `${size}px ${style('--font')}`;
    pen.fillStyle = style(colour);
    pen.fillText(text, EDGE, y, WIDTH - EDGE * 2);
  };
  pen.fillStyle = style('--sheet');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = style('--accent');
  pen.fillRect(0, 0, canvas.width, 8);
  write(title, 32, '--ink-soft', EDGE + 32);
  write(amount, 60, '--accent', EDGE + 120);
  for (const [at, line] of lines.entries()) write(line, 32, '--ink', EDGE + 130 + (at + 1) * LINE);
  write(foot, 24, '--ink-soft', canvas.height - EDGE);
  return canvas;
};

/** Sends the picture to another app where the device can, otherwise saves it as a file. */
export const sendPicture = async (picture: ReceiptPicture): Promise<void> => {
  const blob = await new Promise<Blob | null>((done) => draw(picture).toBlob(done, 'image/png'));
  if (!blob) return;
  const name = `${picture.title.replace(/\s*·\s*/g, '-')}.png`;
  const files = [new File([blob], name, { type: 'image/png' })];
  const device = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>;
  if (device.canShare?.({ files }) === true)
    await device.share?.({ files }).catch((failure: unknown) => {
      // Closing the list of apps means a change of mind.
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) saveFile(name, blob);
    });
  else saveFile(name, blob);
};
