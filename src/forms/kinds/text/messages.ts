import { inLanguages } from '../../../platform/language/index.ts';
import { textMessages as fr } from './messages.fr.ts';

export const textMessages = inLanguages({ fr });
