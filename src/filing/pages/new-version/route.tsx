import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Button, ButtonGroup, ButtonLink, PageTitle, SummaryList } from '../../../ui/index.ts';
import { changeVersion, readVersionOffer, type VersionOffer } from '../../actions/change-version.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { filerOf, procedureNameOf } from '../../open-draft.ts';

type Route = { Params: { draft: string } };

const OfferPage = ({ offer, link }: { offer: VersionOffer; link: (path: string) => string }) => {
  const { row } = offer.draft;
  return (
    <>
      <PageTitle caption={procedureNameOf(row)} lead={words.version.lead}>
        {words.version.title}
      </PageTitle>
      {offer.changes.length === 0 ? (
        <p>{words.version.none}</p>
      ) : (
        <SummaryList
          rows={offer.changes.map(({ label, change }) => ({ label, value: words.version[change] }))}
        />
      )}
      <form method="post" action={link(draftPath(row.id, '/version'))}>
        <ButtonGroup>
          <Button>{words.version.move}</Button>
          <ButtonLink href={link(draftPath(row.id))} variant="secondary">
            {words.version.stay}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
};

const show = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { link } = request.visit;
  const offer = await readVersionOffer(platform, filerOf(request), request.params.draft);
  if (!offer) return reply.redirect(link(draftPath(request.params.draft)), 303);
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: offer.draft.row.space_id,
    title: `${words.version.title} — ${procedureNameOf(offer.draft.row)}`,
    children: <OfferPage offer={offer} link={link} />,
  });
};

const move = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  await changeVersion(platform, filerOf(request), request.params.draft);
  return reply.redirect(request.visit.link(draftPath(request.params.draft)), 303);
};

/** A form published anew while a draft was open: what changes, and the choice of moving to it. */
export const registerNewVersion = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/brouillons/:draft/version', (request, reply) => show(platform, request, reply));
  app.post<Route>('/:portal/brouillons/:draft/version', (request, reply) => move(platform, request, reply));
};
