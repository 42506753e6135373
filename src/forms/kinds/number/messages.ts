import { inLanguages } from '../../../platform/language/index.ts';
import { numberMessages as fr } from './messages.fr.ts';

export const numberMessages = inLanguages({ fr });
