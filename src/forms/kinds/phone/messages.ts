import { inLanguages } from '../../../platform/language/index.ts';
import { phoneMessages as fr } from './messages.fr.ts';

export const phoneMessages = inLanguages({ fr });
