import { inLanguages } from '../../../platform/language/index.ts';
import { documentMessages as fr } from './messages.fr.ts';

export const documentMessages = inLanguages({ fr });
