import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json/index.ts';

/** What a form version is known by: the sha256 of its definition in canonical JSON. */
export const hashDefinition = (definition: unknown): string =>
  createHash('sha256').update(canonicalJson(definition)).digest('hex');
