import type { KindRules } from '../kind.ts';
import { silentRules } from '../silent.ts';
import type { TitleField } from './schema.ts';

/** Shown, never answered. */
export const titleRules: KindRules<TitleField, string> = silentRules;
