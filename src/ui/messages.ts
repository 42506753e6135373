import { inLanguages } from '../platform/language/index.ts';
import { messages as fr } from './messages.fr.ts';

export const messages = inLanguages({ fr });
