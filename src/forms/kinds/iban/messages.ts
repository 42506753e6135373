import { inLanguages } from '../../../platform/language/index.ts';
import { ibanMessages as fr } from './messages.fr.ts';

export const ibanMessages = inLanguages({ fr });
