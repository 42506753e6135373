import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json/index.ts';

/** What a form version is known by: the sha256 of its definition in canonical JSON. */
export const hashDefinition = (form: unknown): string =>
  createHash('sha256').update(canonicalJson(form)).digest('hex');
