import { inLanguages } from '../../../platform/language/index.ts';
import { checkboxMessages as fr } from './messages.fr.ts';

export const checkboxMessages = inLanguages({ fr });
