import type { KindRules } from '../kind.ts';
import { silentRules } from '../silent.ts';
import type { ExplanationField } from './schema.ts';

/** Shown, never answered. */
export const explanationRules: KindRules<ExplanationField, string> = silentRules;
