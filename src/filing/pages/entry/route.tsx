import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findSentDraft, requestPath } from '../../../requests/index.ts';
import { ButtonLink, EmptyState } from '../../../ui/index.ts';
import { pagePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { filerOf, keyOf, loadForm, scopeOf } from '../../open-draft.ts';
import { findDraft } from '../../repository.ts';
import { pagesAsked, pageToResume } from '../../rules.ts';

type EntryRequest = FastifyRequest<{ Params: { draft: string } }>;

/** The page where the draft was left, or the number of the request that it became. */
const findWay = (platform: Platform, request: EntryRequest) => {
  const filer = filerOf(request);
  return platform.database.readIn(scopeOf(filer), async (tx) => {
    const key = keyOf(filer, request.params.draft);
    const row = await findDraft(tx, key);
    if (!row) return { sent: await findSentDraft(tx, key) };
    const form = await loadForm(tx, { authority: row.authority_id, id: row.form_version_id });
    // Nothing was typed yet in the answer to a complement: it begins where something is asked.
    const asked = row.version === 1 ? pagesAsked(form, row.reasons)[0]?.key : undefined;
    return { page: pagePath(row.id, pageToResume(form, row.entries, asked ?? row.page)) };
  });
};

const enter = async (platform: Platform, request: EntryRequest, reply: FastifyReply) => {
  const way = await findWay(platform, request);
  const { link } = request.visit;
  if ('page' in way && way.page) return reply.redirect(link(way.page), 303);
  if (!('sent' in way) || !way.sent) throw notFound();
  const { number } = way.sent;
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    title: words.sent.alreadyTitle,
    children: (
      <EmptyState
        title={words.sent.alreadyTitle}
        icon="circle-check"
        headingLevel={1}
        action={<ButtonLink href={link(requestPath(number))}>{words.sent.see}</ButtonLink>}
      >
        <p>{words.sent.alreadyText(number)}</p>
      </EmptyState>
    ),
  });
};

/** The address of a draft: where it was left; once sent, the page that says so (the Back button leads there). */
export const registerEntry = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: { draft: string } }>('/:portal/brouillons/:draft', (request, reply) =>
    enter(platform, request, reply),
  );
};
