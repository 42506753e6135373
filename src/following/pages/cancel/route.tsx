import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { ProductError } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  askedRequest,
  can,
  cancelRequest,
  permissionActor,
  readRequest,
  requestPath,
} from '../../../requests/index.ts';
import { ConfirmationForm } from '../../../ui/index.ts';
import { words } from '../../messages.ts';

type Route = { Params: { number: string } };

/** « Annuler la demande »: a rare and grave act, hence a page of its own that says what it means (RGAA 11.12). */
export const cancelPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/demandes/:number/annuler', async (request, reply) => {
    const { act, number } = askedRequest(request, 'citizen');
    const whole = await readRequest(platform, act, number);
    if (!can(permissionActor(act), 'citizen', 'cancel', whole.request))
      throw new ProductError('DEMANDE_DEJA_TRAITEE');
    const path = request.visit.link(requestPath(number));
    return renderPage(request, reply, platform, {
      layout: 'space',
      space: whole.request.space_id,
      title: `${words.cancel.title} — ${words.page.caption(number)}`,
      children: (
        <ConfirmationForm
          action={`${path}/annuler`}
          cancelHref={path}
          question={words.cancel.question}
          confirmLabel={words.cancel.yes}
          cancelLabel={words.cancel.no}
          danger
        >
          <p>{words.cancel.consequence(whole.request.procedure_name, number)}</p>
        </ConfirmationForm>
      ),
    });
  });
  app.post<Route>(
    '/:portal/demandes/:number/annuler',
    { config: { act: 'requestStep' } },
    async (request, reply) => {
      const { act, number } = askedRequest(request, 'citizen');
      await cancelRequest(platform, act, number);
      return reply.redirect(`${request.visit.link(requestPath(number))}?fait=annulation`, 303);
    },
  );
};
