import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { ButtonLink, Notice, Tag } from '../../../ui/index.ts';
import type { Procedure } from '../../repository.ts';
import { filingState, requirementOf } from '../../rules.ts';
import { words } from './messages.fr.ts';

interface FilingCallProps {
  visit: Visit;
  procedure: Procedure;
  today: string;
}

function Requirement({ procedure }: { procedure: Procedure }): VNode | null {
  const requirement = requirementOf(procedure);
  if (requirement === 'none') return null;
  return (
    <p>
      <Tag icon="lock">{requirement === 'account' ? words.needsAccount : words.needsBoth}</Tag>
    </p>
  );
}

function ElsewhereCall({ address }: { address: string }): VNode {
  return (
    <>
      <ButtonLink href={address} icon="external-link">
        {words.goTo}
      </ButtonLink>
      <p>{words.goToNote}</p>
    </>
  );
}

/** The one thing to do on the page: file, go to the service elsewhere, or know when filing is possible. */
export function FilingCall({ visit, procedure, today }: FilingCallProps): VNode | null {
  const { kind, externalUrl, opensOn, closesOn, formVersion, slug } = procedure;
  if (kind === 'information') return null;
  if (kind === 'link') return externalUrl ? <ElsewhereCall address={externalUrl} /> : null;
  const state = filingState(procedure, today);
  if (state === 'not_yet')
    return <Notice tone="information" title={words.notYet(formatDateWithoutWeekday(opensOn ?? today))} />;
  if (state === 'over')
    return <Notice tone="information" title={words.over(formatDateWithoutWeekday(closesOn ?? today))} />;
  if (!formVersion) return <Notice tone="information" title={words.notReady} />;
  return (
    <>
      <ButtonLink href={visit.link(`/demarches/${slug}/deposer`)}>{words.file}</ButtonLink>
      <Requirement procedure={procedure} />
    </>
  );
}
