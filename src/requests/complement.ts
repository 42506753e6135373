/** Why a field must be seen again. */
export interface ComplementReason {
  readonly field: string;
  readonly label: string;
  readonly reason: string;
}

/** The reasons as the history tells them: lists side by side, the names of the fields first. */
export const toldOf = (reasons: readonly ComplementReason[]) => ({
  fields: reasons.map(({ label }) => label),
  keys: reasons.map(({ field }) => field),
  reasons: reasons.map(({ reason }) => reason),
});

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The reasons that an event tells: none for an event of another sort, nor for one of before they were told. */
export const reasonsTold = (data: unknown): ComplementReason[] => {
  const { fields, keys, reasons } = data as Record<string, unknown>;
  const [labels, names] = [texts(fields), texts(keys)];
  return texts(reasons).map((reason, index) => ({
    field: names[index] ?? '',
    label: labels[index] ?? '',
    reason,
  }));
};

/** What the service had asked to see again in the complement that was answered last. */
export const answeredReasons = (
  events: readonly { readonly kind: string; readonly data: unknown }[],
): ComplementReason[] => {
  const answer = events.findLastIndex(({ kind }) => kind === 'complement_answered');
  const asked = events.slice(0, Math.max(answer, 0)).findLast(({ kind }) => kind === 'complement_requested');
  return asked ? reasonsTold(asked.data) : [];
};
