import { inLanguages } from '../language/index.ts';
import { letterMessages as fr } from './messages.fr.ts';

export const letterMessages = inLanguages({ fr });
