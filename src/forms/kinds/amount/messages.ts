import { inLanguages } from '../../../platform/language/index.ts';
import { amountMessages as fr } from './messages.fr.ts';

export const amountMessages = inLanguages({ fr });
