import { inLanguages } from '../../../platform/language/index.ts';
import { timeMessages as fr } from './messages.fr.ts';

export const timeMessages = inLanguages({ fr });
