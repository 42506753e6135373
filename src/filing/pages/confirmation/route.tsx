import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { spacePath } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { readSentRequest } from '../../actions/read-sent-request.ts';
import { words } from '../../messages.ts';
import { filerOf } from '../../open-draft.ts';
import { ConfirmationPage } from './view.tsx';

type Route = { Params: { number: string } };

const show = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { visit, viewer } = filerOf(request);
  const { request: sent, last } = await readSentRequest(platform, request);
  const space = viewer.spaces.find((one) => one.id === sent.space_id);
  if (!space) throw notFound();
  const completed = last.sequence > 1;
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: space.id,
    title: `${completed ? words.sent.complementTitle : words.sent.title} — ${sent.number}`,
    children: (
      <ConfirmationPage
        request={sent}
        sentAt={last.submitted_at}
        completed={completed}
        mail={sent.account_id === viewer.account ? viewer.email : undefined}
        link={visit.link}
        space={visit.link(spacePath(space))}
      />
    ),
  });
};

/** What the person sees once the request is sent; the address can be kept and opened again. */
export const registerConfirmation = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/demandes/:number/confirmation', (request, reply) =>
    show(platform, request, reply),
  );
};
