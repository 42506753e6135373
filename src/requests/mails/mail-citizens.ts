import { absoluteLink } from '../../access/index.ts';
import { composeMail, type OutgoingMail, queueMails } from '../../platform/mail/index.ts';
import { words } from '../messages.ts';
import type { Reaction } from '../reaction.ts';
import { findCorrespondence } from '../repository-correspondence.ts';
import { type RequestMailKind, requestMails } from './request-mails.ts';

/**
 * Writes to everybody of the citizen's side who shares the request now, in the authority's name and colour, in the
 * transaction of what is told. Two statements, one when there is nobody to write to.
 */
export const mailCitizens =
  (kind: RequestMailKind): Reaction =>
  async (platform, tx, { request, data, at }) => {
    const { authority, recipients, ...team } = await findCorrespondence(tx, request);
    if (recipients.length === 0) return;
    const said = requestMails[kind]({ request, team, appeal: authority.appeal, data, at });
    const url = absoluteLink(platform.config.baseUrl, authority)(said.button.path);
    const { html, text } = composeMail({
      authority,
      title: said.title,
      intro: said.intro,
      button: { label: said.button.label, url },
      blocks: [...(said.blocks ?? [])],
    });
    const mails = recipients.map(
      ({ account, email }): OutgoingMail => ({
        kind,
        to: email,
        subject: words.subject(authority.name, said.subject),
        html,
        text,
        fromName: authority.name,
        replyTo: team.team_email,
        authority: request.authority_id,
        account,
        request: request.id,
      }),
    );
    await queueMails(platform, tx, mails);
  };
