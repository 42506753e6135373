import { inLanguages } from '../../../platform/language/index.ts';
import { communeMessages as fr } from './messages.fr.ts';

export const communeMessages = inLanguages({ fr });
