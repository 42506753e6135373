/** Longest message, reason or explanation, in characters. */
export const longestText = 10_000;
