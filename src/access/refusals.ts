import type { z } from 'zod';

/** What is wrong with something typed: the input it belongs to (« openingHours.0.to »), and which rule refused it. */
export interface Refusal<Code extends string = string> {
  readonly input: string;
  readonly code: Code;
}

/** What an action made, or everything that refused what it was given: a page shows it beside the fields. */
export type Outcome<Done, Code extends string = string> =
  | { readonly done: Done }
  | { readonly refused: readonly Refusal<Code>[] };

/** Checks facts by a schema whose messages are the codes of its rules. */
export const checkFacts = <Schema extends z.ZodType, Code extends string>(
  schema: Schema,
  facts: unknown,
): Outcome<z.infer<Schema>, Code> => {
  const checked = schema.safeParse(facts);
  if (checked.success) return { done: checked.data };
  return {
    refused: checked.error.issues.map(({ path, message }) => ({
      input: path.join('.'),
      code: message as Code,
    })),
  };
};

/** The same thing twice in a list: the second is refused. */
export const refuseRepeated = <Code extends string>(
  values: readonly string[],
  input: (index: number) => string,
  code: Code,
): Refusal<Code>[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ input: input(index), code }] : []));
