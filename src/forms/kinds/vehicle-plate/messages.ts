import { inLanguages } from '../../../platform/language/index.ts';
import { vehiclePlateMessages as fr } from './messages.fr.ts';

export const vehiclePlateMessages = inLanguages({ fr });
