import { inLanguages } from '../platform/language/index.ts';
import { words as fr } from './messages.fr.ts';

export const words = inLanguages({ fr });
