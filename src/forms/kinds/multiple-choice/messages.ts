import { inLanguages } from '../../../platform/language/index.ts';
import { multipleChoiceMessages as fr } from './messages.fr.ts';

export const multipleChoiceMessages = inLanguages({ fr });
