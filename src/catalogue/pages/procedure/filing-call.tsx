import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { ButtonLink, Notice } from '../../../ui/index.ts';
import type { Procedure } from '../../repository.ts';
import { filingState, requirementOf } from '../../rules.ts';
import { words } from './messages.ts';

interface FilingCallProps {
  visit: Visit;
  procedure: Procedure;
  /** « 2026-11-03 ». */
  today: string;
}

/** What is needed beside the answers, said beside the padlock before one begins. */
function Requirement({ visit, procedure }: Omit<FilingCallProps, 'today'>): VNode | null {
  const requirement = requirementOf(procedure);
  if (requirement === 'none') return null;
  const title = requirement === 'account' ? words.needsAccount : words.needsBoth;
  return (
    <Notice tone="information" icon="lock" title={title}>
      {visit.viewer ? null : <p>{words.madeOnTheWay[requirement]}</p>}
    </Notice>
  );
}

function ElsewhereCall({ address }: { address: string }): VNode {
  return (
    <>
      <p>{words.elsewhere}</p>
      <p>
        <ButtonLink href={address} icon="external-link">
          {words.goTo}
        </ButtonLink>
      </p>
    </>
  );
}

/** Why a form cannot be filed today; undefined when it can. */
const obstacle = ({ opensOn, closesOn, formVersion }: Procedure, today: string): string | undefined => {
  const state = filingState({ opensOn, closesOn }, today);
  if (state === 'not_yet' && opensOn) return words.notYet(formatDateWithoutWeekday(opensOn));
  if (state === 'over' && closesOn) return words.over(formatDateWithoutWeekday(closesOn));
  return formVersion ? undefined : words.notReady;
};

/** The one thing to do on the page: file, go to the service elsewhere, or know when filing is possible. */
export function FilingCall({ visit, procedure, today }: FilingCallProps): VNode | null {
  const { kind, externalUrl, slug } = procedure;
  if (kind === 'information') return null;
  if (kind === 'link') return externalUrl ? <ElsewhereCall address={externalUrl} /> : null;
  const reason = obstacle(procedure, today);
  if (reason) return <Notice tone="information" icon="calendar" title={reason} />;
  return (
    <>
      <Requirement visit={visit} procedure={procedure} />
      <p>
        <ButtonLink href={visit.link(`/demarches/${slug}/deposer`)} icon="file-pen">
          {words.file}
        </ButtonLink>
      </p>
    </>
  );
}
