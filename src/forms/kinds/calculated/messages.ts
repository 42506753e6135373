import { inLanguages } from '../../../platform/language/index.ts';
import { calculatedMessages as fr } from './messages.fr.ts';

export const calculatedMessages = inLanguages({ fr });
