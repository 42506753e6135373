import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { ConfirmationForm } from '../../../ui/index.ts';
import { deleteDraft, readDraft } from '../../actions/delete-draft.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { filerOf } from '../../open-draft.ts';
import { draftName } from '../drafts/view.tsx';

type Route = { Params: { draft: string }; Body: PostedFields };

const ask = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { link } = request.visit;
  const row = await readDraft(platform, filerOf(request), request.params.draft);
  const question = words.drafts.deleteQuestion(draftName(row));
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: row.space_id,
    title: question,
    children: (
      <ConfirmationForm
        action={link(draftPath(row.id, '/supprimer'))}
        question={question}
        confirmLabel={words.drafts.deleteYes}
        cancelLabel={words.drafts.deleteNo}
        cancelHref={link('/brouillons')}
        danger
      >
        <p>{words.drafts.deleteText}</p>
      </ConfirmationForm>
    ),
  });
};

const remove = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const filer = filerOf(request);
  const { link } = request.visit;
  const { draft } = request.params;
  if (textOf(request.body, 'confirmation') !== 'oui') {
    await readDraft(platform, filer, draft); // someone else's draft leads nowhere
    return reply.redirect(link(draftPath(draft, '/supprimer')), 303);
  }
  await deleteDraft(platform, filer, draft);
  return reply.redirect(link('/brouillons?fait=suppression'), 303);
};

/** Deleting a draft: a page that asks, then the act. */
export const registerDeleteDraft = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/brouillons/:draft/supprimer', (request, reply) => ask(platform, request, reply));
  app.post<Route>('/:portal/brouillons/:draft/supprimer', (request, reply) =>
    remove(platform, request, reply),
  );
};
