import { absoluteLink, formalName, postalAddress } from '../../access/index.ts';
import { type Language, usualSpeech } from '../../platform/language/index.ts';
import { composeMail, type OutgoingMail, queueMails } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { speaking } from '../../platform/speaking/index.ts';
import { words } from '../messages.ts';
import type { Happened, Reaction } from '../reaction.ts';
import { findCorrespondence, type Recipient } from '../repository-correspondence.ts';
import { type RequestMailKind, requestMails } from './request-mails.ts';

type Correspondence = Awaited<ReturnType<typeof findCorrespondence>>;

/** The same mail for people who read the same language. */
const compose = (
  platform: Platform,
  kind: RequestMailKind,
  { authority, recipients: _recipients, ...team }: Correspondence,
  { request, data, at }: Happened,
): Omit<OutgoingMail, 'to' | 'account'> => {
  const said = requestMails[kind]({ request, team, appeal: authority.appeal, data, at });
  const name = formalName(authority);
  const url = absoluteLink(platform.config.baseUrl, authority)(said.button.path);
  const { html, text } = composeMail({
    authority: { name, colour: authority.colour, address: postalAddress(authority), phone: authority.phone },
    title: said.title,
    intro: said.intro,
    button: { label: said.button.label, url },
    blocks: [...(said.blocks ?? [])],
  });
  return {
    kind,
    subject: words.subject(authority.name, said.subject),
    html,
    text,
    fromName: name,
    replyTo: team.team_email,
    authority: request.authority_id,
    request: request.id,
  };
};

const byLanguage = (recipients: readonly Recipient[]): [Language, Recipient[]][] => [
  ...Map.groupBy(recipients, ({ language }) => language ?? usualSpeech.language),
];

/**
 * Writes to everybody of the citizen's side who shares the request now, each in their language, in the authority's name
 * and colour, in the transaction of what is told. Two statements, one when there is nobody to write to.
 */
export const mailCitizens =
  (kind: RequestMailKind): Reaction =>
  async (platform, tx, happened) => {
    const correspondence = await findCorrespondence(tx, happened.request);
    const groups = byLanguage(correspondence.recipients);
    if (groups.length === 0) return;
    const mails = groups.flatMap(([language, recipients]) =>
      speaking({ language, zone: correspondence.authority.time_zone }, () => {
        const mail = compose(platform, kind, correspondence, happened);
        return recipients.map(({ account, email }) => ({ ...mail, to: email, account, language }));
      }),
    );
    await queueMails(platform, tx, mails);
  };
