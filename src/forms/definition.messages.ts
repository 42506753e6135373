import { inLanguages } from '../platform/language/index.ts';
import { definitionMessages as fr } from './definition.messages.fr.ts';

export const definitionMessages = inLanguages({ fr });
