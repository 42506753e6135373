import { inLanguages } from '../../../platform/language/index.ts';
import { rnaMessages as fr } from './messages.fr.ts';

export const rnaMessages = inLanguages({ fr });
