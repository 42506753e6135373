import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { CaughtMail, Mailbox } from '../../../platform/mail/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { MailView } from './view.tsx';

type Named = { Params: { id: string } };

/** What somebody else wrote is shown without scripts, without forms, from an origin of its own. */
const framedPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-top-navigation-by-user-activation',
].join('; ');

const find = async (mailbox: Mailbox, id: string): Promise<CaughtMail> => {
  const mail = await mailbox.read(id);
  if (!mail) throw notFound();
  return mail;
};

/** Links of the mail lead the whole window, not the frame. */
const leadingOut = (html: string): string => {
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
};

/** GET /_courrier/:id: one mail; GET /_courrier/:id/page: its HTML part alone, for the frame. */
export const registerMail = (app: FastifyInstance, platform: Platform, mailbox: Mailbox): void => {
  app.get<Named>('/_courrier/:id', async (request, reply) => {
    const mail = await find(mailbox, request.params.id);
    // This page alone may hold a frame, of this site.
    reply.header(
      'content-security-policy',
      `${reply.getHeader('content-security-policy')}; frame-src 'self'`,
    );
    return renderPage(request, reply, platform, {
      title: mail.subject,
      unlisted: true,
      children: <MailView mail={mail} baseUrl={platform.config.baseUrl} />,
    });
  });
  app.get<Named>('/_courrier/:id/page', async (request, reply) => {
    const mail = await find(mailbox, request.params.id);
    return reply
      .headers({ 'content-security-policy': framedPolicy, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(leadingOut(mail.html));
  });
};
