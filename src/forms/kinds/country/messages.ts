import { inLanguages } from '../../../platform/language/index.ts';
import { countryMessages as fr } from './messages.fr.ts';

export const countryMessages = inLanguages({ fr });
