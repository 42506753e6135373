import { inLanguages } from '../platform/language/index.ts';
import { words as fr } from './error-page.messages.fr.ts';

export const words = inLanguages({ fr });
