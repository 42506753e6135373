import { inLanguages } from '../../../platform/language/index.ts';
import { certificationMessages as fr } from './messages.fr.ts';

export const certificationMessages = inLanguages({ fr });
