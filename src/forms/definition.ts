/** Checking what an author wrote; server only (zod). */
import { z } from 'zod';
import { definitionMessages as messages } from './definition.messages.ts';
import { definitionFaults } from './definition-faults.ts';
import { definitionSchema } from './kinds/schemas.ts';
import type { Definition } from './types.ts';

/** Deeper than any form needs: it keeps recursive checks away from the end of the stack. */
const deepest = 30;

/** Checks a definition: normalised (defaults written in), or every fault as a French sentence for its author. */
export function checkDefinition(json: unknown): { definition: Definition } | { faults: string[] } {
  if (isTooDeep(json)) return { faults: [messages.tooDeep] };
  const result = definitionSchema.safeParse(json, { error: z.locales.fr().localeError });
  if (!result.success) return { faults: result.error.issues.map((issue) => describe(issue, json)) };
  const faults = definitionFaults(result.data);
  return faults.length > 0 ? { faults } : { definition: result.data };
}

/** The definition of a form that the program counts on; throws an Error that says `where` it stands and all its faults. */
export function soundDefinition(json: unknown, where: string): Definition {
  const checked = checkDefinition(json);
  if ('faults' in checked) throw new Error(`${where}: ${checked.faults.join(' ; ')}`);
  return checked.definition;
}

function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
  }
  return false;
}

type Issue = z.core.$ZodIssue;

function describe(issue: Issue, json: unknown): string {
  const { place, property } = locate(issue.path, json);
  return messages.at(place, property, sentence(issue, issue.path.reduce<unknown>(child, json)));
}

function sentence(issue: Issue, given: unknown): string {
  const last = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') return messages.unknownProperty(issue.keys);
  if (given === undefined) return messages.absent;
  if (last === 'kind') return messages.unknownKind;
  if (issue.code === 'invalid_union')
    return issue.path.at(-2) === 'agreements' ? messages.agreement : messages.condition;
  if (issue.code === 'invalid_format')
    return last === 'key' || last === 'field' ? messages.key : messages.pattern;
  if (issue.code === 'too_small') return messages.tooSmall(String(issue.minimum));
  if (issue.code === 'too_big') return messages.tooGreat(String(issue.maximum));
  return messages.other(issue.message);
}

/** Names the page and the field by their keys rather than by their ranks. */
function locate(path: readonly PropertyKey[], json: unknown): { place: string; property: string } {
  const keys: string[] = [];
  let node = json;
  let rest = path;
  while (rest[0] === 'pages' || rest[0] === 'fields') {
    const rank = rest[1];
    if (typeof rank !== 'number') break;
    node = child(child(node, rest[0]), rank);
    const key = child(node, 'key');
    keys.push(typeof key === 'string' ? key : `n° ${rank + 1}`);
    rest = rest.slice(2);
  }
  return { place: messages.place(keys[0], keys[1], keys[2]), property: rest.map(String).join('.') };
}

function child(node: unknown, key: PropertyKey): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[key] : undefined;
}
