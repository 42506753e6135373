import { inLanguages } from '../../../platform/language/index.ts';
import { dateRangeMessages as fr } from './messages.fr.ts';

export const dateRangeMessages = inLanguages({ fr });
