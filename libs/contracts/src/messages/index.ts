import type { Language } from '../problem';
import { analysisMessages } from './analysis';
import { analyticsMessages } from './analytics';
import { backupMessages } from './backup';
import { boundaryMessages } from './boundary';
import { checkMessages } from './intake/check';
import { evidenceMessages } from './evidence';
import { exchangeMessages } from './exchange';
import { formMessages } from './intake/form';
import { fileMessages } from './intake/file';
import { generalMessages } from './general';
import { identityMessages } from './identity';
import { impactMessages } from './impact';
import { fillIn, type SentenceParameters } from './message';
import { migrationMessages } from './migration';
import { notifyMessages } from './notify';
import { orderMessages } from './intake/order';
import { photoMessages } from './intake/photo';
import { positionMessages } from './position';
import { queueMessages } from './queue';
import { registerMessages } from './register';
import { reportMessages } from './report';
import { sdmxMessages } from './sdmx';
import { submissionMessages } from './intake/submission';
import { traceMessages } from './trace';

export type { CheckCode } from './intake/check';
export {
  fillIn,
  type Bilingual,
  type MessageParameters,
  type MessageText,
  type SentenceParameters,
  type BilingualName,
} from './message';
export { orderMessages } from './intake/order';
export { parameterWords } from './words';

export const messages = {
  ...generalMessages,
  ...backupMessages,
  ...boundaryMessages,
  ...identityMessages,
  ...submissionMessages,
  ...fileMessages,
  ...formMessages,
  ...photoMessages,
  ...checkMessages,
  ...analyticsMessages,
  ...analysisMessages,
  ...impactMessages,
  ...reportMessages,
  ...evidenceMessages,
  ...exchangeMessages,
  ...registerMessages,
  ...orderMessages,
  ...migrationMessages,
  ...traceMessages,
  ...positionMessages,
  ...queueMessages,
  ...sdmxMessages,
  ...notifyMessages,
};

export type MessageCode = keyof typeof messages;

/** The text of a code with its parameters filled in. */
export const describe = (code: MessageCode, parameters: SentenceParameters, language: Language): string =>
  fillIn(messages[code], parameters, language);
