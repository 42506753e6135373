import { inLanguages } from '../language/index.ts';
import { words as fr } from './messages.fr.ts';

export const words = inLanguages({ fr });
