import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import {
  type Entries,
  entriesFromAnswers,
  type Problem,
  summarise,
  validateForm,
} from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { changeContactDetails } from '../../actions/change-contact-details.ts';
import { words } from '../../messages.ts';
import { answersOf, contactDetailsOf, contactForm, entriesOf, profileForm } from '../../person-form.ts';
import { findProfile } from '../../repository.ts';
import { postedFields, queryText } from '../posted.ts';
import { Account, EditContactDetails } from './view.tsx';

const readAnswers = async ({ database }: Platform, account: string) => {
  const profile = await database.withScope({ kind: 'account', account }, (tx) => findProfile(tx, account));
  if (!profile) throw notFound();
  return answersOf(profile);
};

const personalSpace = (request: FastifyRequest): string | undefined =>
  request.visit.viewer?.spaces.find((space) => space.kind === 'person')?.id;

const showEdit = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { entries, problems }: { entries: Entries; problems: Problem[] },
) => {
  const { link } = request.visit;
  return renderPage(request, reply, platform, {
    layout: 'space',
    title: words.account.editTitle,
    space: personalSpace(request),
    width: 'narrow',
    islands: ['error-summary'],
    errors: problems.length > 0,
    children: (
      <EditContactDetails
        action={link('/mon-espace/compte/coordonnees')}
        cancelHref={link('/mon-espace/compte')}
        entries={entries}
        problems={problems}
      />
    ),
  });
};

const registerEdit = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/mon-espace/compte/coordonnees', async (request, reply) => {
    const { account } = requireViewer(request);
    const entries = entriesFromAnswers(contactForm(), await readAnswers(platform, account));
    return showEdit(request, reply, platform, { entries, problems: [] });
  });
  app.post(
    '/:portal/mon-espace/compte/coordonnees',
    { config: { act: 'contactDetails' } },
    async (request, reply) => {
      const { account } = requireViewer(request);
      const entries = entriesOf(contactForm(), postedFields(request));
      const today = calendarDateOf(platform.clock());
      const { answers, problems } = validateForm(contactForm(), entries, { today });
      if (problems.length > 0) return showEdit(request, reply, platform, { entries, problems });
      await changeContactDetails(platform, account, contactDetailsOf(answers));
      return reply.redirect(`${request.visit.link('/mon-espace/compte')}?enregistre=1`, 303);
    },
  );
};

/** The profile, and the part of it that the person may change. */
export const registerAccount = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/mon-espace/compte', async (request, reply) => {
    const { account } = requireViewer(request);
    const answers = await readAnswers(platform, account);
    return renderPage(request, reply, platform, {
      layout: 'space',
      title: words.account.title,
      space: personalSpace(request),
      width: 'narrow',
      children: (
        <Account
          parts={summarise(profileForm(), answers)}
          changeHref={request.visit.link('/mon-espace/compte/coordonnees')}
          saved={queryText(request, 'enregistre') !== ''}
        />
      ),
    });
  });
  registerEdit(app, platform);
};
