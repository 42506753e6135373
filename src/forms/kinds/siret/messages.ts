import { inLanguages } from '../../../platform/language/index.ts';
import { siretMessages as fr } from './messages.fr.ts';

export const siretMessages = inLanguages({ fr });
