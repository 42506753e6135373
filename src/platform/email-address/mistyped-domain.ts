/** Where most people of France read their mail. */
const usual = [
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'live.fr',
  'yahoo.com',
  'yahoo.fr',
  'sfr.fr',
  'neuf.fr',
  'bbox.fr',
  'icloud.com',
  'protonmail.com',
] as const;

/** Real ones that look like one of those. */
const alike = new Set<string>([
  ...usual,
  'live.com',
  'hotmail.it',
  'ymail.com',
  'mail.com',
  'gmx.fr',
  'neuf.com',
  'sfr.com',
]);

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

/** Whether one sign more, one less, another, or two exchanged, lead from one word to the other. */
const isOneSlipAway = (typed: string, meant: string): boolean => {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [end, other] = [typed.slice(same), meant.slice(same)];
  const exchanged = `${end[1] ?? ''}${end[0] ?? ''}${end.slice(2)}`;
  return [
    without(end, 0) === other,
    end === without(other, 0),
    without(end, 0) === without(other, 0),
    exchanged === other,
  ].includes(true);
};

/** The address that was probably meant, when its domain is one slip away from a usual one: to be suggested, never imposed. */
export const probablyMeant = (email: string): string | undefined => {
  const at = email.lastIndexOf('@') + 1;
  const domain = email.slice(at);
  if (alike.has(domain)) return undefined;
  const meant = usual.find((one) => isOneSlipAway(domain, one));
  return meant && `${email.slice(0, at)}${meant}`;
};
