import type { Verification } from '../platform/verification/index.ts';
import { type Finding as RequestFinding, verifyRequests } from '../requests/index.ts';
import { words } from './messages.ts';
import { listAuthorities } from './repository.ts';

const sentenceOf = (finding: RequestFinding): { where: string; sentence: string } => {
  const { verification } = words;
  if (finding.kind === 'counter')
    return {
      where: verification.counter(finding.team, finding.status),
      sentence: verification.count(finding),
    };
  const where = verification.request(finding.number);
  if (finding.kind === 'status')
    return { where, sentence: verification.status(finding.written, finding.told) };
  return { where, sentence: verification[finding.kind](finding.sequence) };
};

/** The chains, submissions, statuses and counters of every authority, or of one. */
export const verifyAllRequests: Verification = async (platform, authority) => {
  const all = await platform.database.withScope({ kind: 'platform' }, listAuthorities);
  const verified = all.filter(({ id }) => !authority || id === authority.id);
  const findings = [];
  for (const { id, slug } of verified)
    for (const finding of await verifyRequests(platform, id)) {
      const { where, sentence } = sentenceOf(finding);
      findings.push({ where: words.verification.portal(slug, where), sentence });
    }
  return { seen: words.verification.seen(verified.length), findings };
};
