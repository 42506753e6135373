import type { PortalLegal } from '../access/index.ts';

const auditLife = 3;

/** State of accessibility that may be declared on this day: an audit is worth three years, no audit is worth nothing. */
export const accessibilityState = (legal: PortalLegal, today: string): 'none' | 'partial' | 'full' => {
  const { status = 'none', audit } = legal.accessibility ?? {};
  if (!audit) return 'none';
  const lastDay = `${Number(audit.date.slice(0, 4)) + auditLife}${audit.date.slice(4)}`;
  return today <= lastDay ? status : 'none';
};
