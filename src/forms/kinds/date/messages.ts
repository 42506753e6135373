import { inLanguages } from '../../../platform/language/index.ts';
import { dateMessages as fr } from './messages.fr.ts';

export const dateMessages = inLanguages({ fr });
