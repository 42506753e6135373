import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Mailbox } from '../../../platform/mail/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { words } from '../../messages.ts';
import { MailList } from './view.tsx';

const mostShown = 200;

/** GET /_courrier: every mail the program sent, newest first. */
export const registerMailList = (app: FastifyInstance, platform: Platform, mailbox: Mailbox): void => {
  app.get('/_courrier', async (request, reply) => {
    const mails = await mailbox.list({ limit: mostShown });
    return renderPage(request, reply, platform, {
      title: words.mailbox.title,
      unlisted: true,
      children: <MailList mails={mails} />,
    });
  });
};
