import { inLanguages } from '../../../platform/language/index.ts';
import { choiceMessages as fr } from './messages.fr.ts';

export const choiceMessages = inLanguages({ fr });
