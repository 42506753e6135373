import { inLanguages } from '../../../platform/language/index.ts';
import { addressMessages as fr } from './messages.fr.ts';

export const addressMessages = inLanguages({ fr });
