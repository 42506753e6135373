import { inLanguages } from '../../../platform/language/index.ts';
import { yesNoMessages as fr } from './messages.fr.ts';

export const yesNoMessages = inLanguages({ fr });
