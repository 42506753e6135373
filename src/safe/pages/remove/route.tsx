import type { FastifyInstance } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { ConfirmationForm } from '../../../ui/index.ts';
import { findDocument } from '../../actions/find-in-safe.ts';
import { removeDocument } from '../../actions/remove-document.ts';
import { documentPath, safePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { ownSpaceOf } from '../../rules.ts';

type Route = { Params: { document: string } };

/** « Supprimer »: what is removed does not come back, hence a page that asks. */
export const registerRemove = (app: FastifyInstance, platform: Platform): void => {
  const path = `/:portal${safePath}/:document/supprimer`;
  app.get<Route>(path, async (request, reply) => {
    const viewer = requireViewer(request);
    const document = await findDocument(platform, viewer, request.params.document);
    const { link } = request.visit;
    const question = words.remove.question(document.title);
    return renderPage(request, reply, platform, {
      layout: 'space',
      width: 'narrow',
      space: ownSpaceOf(viewer),
      title: question,
      children: (
        <ConfirmationForm
          action={link(documentPath(document.id, '/supprimer'))}
          cancelHref={link(safePath)}
          question={question}
          confirmLabel={words.remove.yes}
          cancelLabel={words.remove.no}
          danger
        >
          <p>{words.remove.text}</p>
        </ConfirmationForm>
      ),
    });
  });
  app.post<Route>(path, { config: { act: 'ownDocument' } }, async (request, reply) => {
    const viewer = requireViewer(request);
    const { id } = await findDocument(platform, viewer, request.params.document);
    await removeDocument(platform, viewer, id);
    return reply.redirect(`${request.visit.link(safePath)}?fait=suppression`, 303);
  });
};
