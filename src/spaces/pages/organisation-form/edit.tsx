import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireSpace, requireViewer, type Space, spacePath } from '../../../access/index.ts';
import { type Entries, entriesFromAnswers, type Problem } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { changeOrganisation } from '../../actions/change-organisation.ts';
import { words } from '../../messages.ts';
import { checkOrganisation, organisationAnswers, organisationForm } from '../../organisation-form.ts';
import { findOrganisation, type OrganisationFacts } from '../../repository.ts';
import { mayChange } from '../../rules.ts';
import { OrganisationForm } from './view.tsx';

type Route = { Params: { space: string } };

/** The organisation named in the address, when the person is one of its managers: 404 otherwise. */
const requireOrganisation = async (request: FastifyRequest, platform: Platform, id: string) => {
  const { account } = requireViewer(request);
  const space = requireSpace(request.visit, id);
  if (!mayChange(space)) throw notFound();
  const facts = await platform.database.withScope({ kind: 'account', account }, (tx) =>
    findOrganisation(tx, space.id),
  );
  if (!facts) throw notFound();
  return { account, space, facts };
};

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { space, entries, problems }: { space: Space; entries: Entries; problems: Problem[] },
) => {
  const { link } = request.visit;
  const title = words.form.editTitle(space.name);
  return renderPage(request, reply, platform, {
    layout: 'space',
    title,
    space: space.id,
    width: 'narrow',
    islands: ['error-summary'],
    errors: problems.length > 0,
    children: (
      <OrganisationForm
        title={title}
        action={link(`${spacePath(space)}/modifier`)}
        back={{ href: link(spacePath(space)), label: words.form.back.space }}
        submitLabel={words.form.save}
        entries={entries}
        problems={problems}
        hidden={{}}
      />
    ),
  });
};

/** What comes from the directory keeps saying so as long as name and number are the same. */
const sourceOf = (before: OrganisationFacts, after: Omit<OrganisationFacts, 'source'>) =>
  before.siret === after.siret && before.legalName === after.legalName ? before.source : 'typed';

/** Changing what is known of an organisation, for its managers. */
export const registerOrganisationEdition = (app: FastifyInstance, platform: Platform): void => {
  const url = '/:portal/mon-espace/organismes/:space/modifier';
  app.get<Route>(url, async (request, reply) => {
    const { space, facts } = await requireOrganisation(
      request as FastifyRequest,
      platform,
      request.params.space,
    );
    const entries = entriesFromAnswers(organisationForm(), organisationAnswers(facts));
    return show(request as FastifyRequest, reply, platform, { space, entries, problems: [] });
  });
  app.post<Route>(url, { config: { act: 'organisationChange' } }, async (request, reply) => {
    const found = await requireOrganisation(request as FastifyRequest, platform, request.params.space);
    const { space } = found;
    const { entries, problems, facts } = checkOrganisation(request.body, calendarDateOf(platform.clock()));
    if (!facts) return show(request as FastifyRequest, reply, platform, { space, entries, problems });
    await changeOrganisation(platform, found.account, space.id, {
      ...facts,
      source: sourceOf(found.facts, facts),
    });
    return reply.redirect(`${request.visit.link(spacePath(space))}?fait=modification`, 303);
  });
};
