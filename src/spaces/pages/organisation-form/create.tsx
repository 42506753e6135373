import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { knownReturnPath, requireViewer, spacePath } from '../../../access/index.ts';
import { type Entries, entriesFromAnswers, type Problem, parseSiret } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/identifiers/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { createOrganisation } from '../../actions/create-organisation.ts';
import { newOrganisationPath } from '../../addresses.ts';
import type { Directory, Finding } from '../../directory/index.ts';
import { words } from '../../messages.ts';
import { checkOrganisation, organisationAnswers, organisationForm } from '../../organisation-form.ts';
import { ownSpace } from '../../rules.ts';
import { wayBackFromCreation } from '../../way-back.ts';
import type { SearchProps } from './search.tsx';
import { OrganisationForm } from './view.tsx';

interface Shown {
  readonly key: string;
  readonly returnTo: string;
  readonly entries: Entries;
  readonly problems: Problem[];
  readonly search: SearchProps | undefined;
}

const show = (request: FastifyRequest, reply: FastifyReply, platform: Platform, shown: Shown) => {
  const { link } = request.visit;
  const { key, returnTo, entries, problems, search } = shown;
  return renderPage(request, reply, platform, {
    layout: 'space',
    title: words.form.createTitle,
    space: ownSpace(requireViewer(request))?.id,
    width: 'narrow',
    islands: ['error-summary'],
    errors: problems.length > 0 || (search?.problems.length ?? 0) > 0,
    children: (
      <OrganisationForm
        title={words.form.createTitle}
        lead={words.form.createLead}
        action={link(newOrganisationPath)}
        back={wayBackFromCreation({ link }, returnTo)}
        submitLabel={words.form.create}
        entries={entries}
        problems={problems}
        hidden={returnTo ? { cle: key, retour: returnTo } : { cle: key }}
        search={search}
      />
    ),
  });
};

/** What the person asked of the directory, and what it answered; nothing is asked for a number that cannot exist. */
const searchFor = async (
  directory: Directory | undefined,
  page: { action: string; returnTo: string },
  typed: string | undefined,
): Promise<SearchProps | undefined> => {
  if (!directory) return undefined;
  const props = { ...page, typed: typed ?? '', finding: undefined, problems: [] };
  if (typed === undefined) return props;
  const parsed = parseSiret(typed);
  if (parsed.state === 'value') return { ...props, finding: await directory.find(parsed.value) };
  const message = parsed.state === 'faults' ? parsed.faults[0]?.message : words.search.missing;
  return { ...props, problems: [{ input: 'recherche', message: message ?? words.search.missing }] };
};

/** The form filled with what the directory knows, or with the number alone. */
const entriesFound = (typed: string, finding: Finding | undefined): Entries => {
  if (finding?.kind !== 'found') return finding ? { siret: typed } : {};
  const { company } = finding;
  const address = { ...company.address, country: 'FR' };
  return entriesFromAnswers(organisationForm(), organisationAnswers({ ...company, address }));
};

const receive = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  directory: Directory | undefined,
) => {
  const { account } = requireViewer(request);
  const posted = request.body as PostedFields | undefined;
  const key = textOf(posted, 'cle') || newId();
  const returnTo = knownReturnPath(request, textOf(posted, 'retour')) ?? '';
  const { link } = request.visit;
  const { entries, problems, facts } = checkOrganisation(posted, calendarDateOf(platform.clock()));
  if (!facts) {
    const search = await searchFor(directory, { action: link(newOrganisationPath), returnTo }, undefined);
    return show(request, reply, platform, { key, returnTo, entries, problems, search });
  }
  const known = facts.siret ? directory?.recall(facts.siret)?.legalName === facts.legalName : false;
  const id = await createOrganisation(platform, {
    account,
    key,
    facts: { ...facts, source: known ? 'directory' : 'typed' },
  });
  return reply.redirect(returnTo || `${link(spacePath({ id, kind: 'organisation' }))}?fait=creation`, 303);
};

/** Adding an organisation: searched by SIRET where the directory answers, typed by hand otherwise. */
export const registerOrganisationCreation = (
  app: FastifyInstance,
  platform: Platform,
  directory: Directory | undefined,
): void => {
  app.get(`/:portal${newOrganisationPath}`, async (request, reply) => {
    requireViewer(request);
    const query = request.query as PostedFields;
    const typed = query.recherche === undefined ? undefined : textOf(query, 'recherche');
    const returnTo = knownReturnPath(request, textOf(query, 'retour')) ?? '';
    const search = await searchFor(
      directory,
      { action: request.visit.link(newOrganisationPath), returnTo },
      typed,
    );
    const entries = entriesFound(typed ?? '', search?.finding);
    return show(request, reply, platform, { key: newId(), returnTo, entries, problems: [], search });
  });
  app.post(`/:portal${newOrganisationPath}`, { config: { act: 'organisation' } }, (request, reply) =>
    receive(request, reply, platform, directory),
  );
};
