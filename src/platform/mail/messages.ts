import { inLanguages } from '../language/index.ts';
import { mailMessages as fr } from './messages.fr.ts';

export const mailMessages = inLanguages({ fr });
