import { inLanguages } from '../../../platform/language/index.ts';
import { emailMessages as fr } from './messages.fr.ts';

export const emailMessages = inLanguages({ fr });
