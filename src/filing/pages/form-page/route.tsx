import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withReturn } from '../../../access/index.ts';
import { readForm } from '../../../documents/index.ts';
import {
  itemAnchor,
  newlyVisible,
  type Page,
  type Problem,
  removedAnchor,
  validatePage,
} from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Transaction } from '../../../platform/database/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { inputId } from '../../../ui/index.ts';
import { fileReceiver, type RefusedForDocument } from '../../actions/add-files.ts';
import { type PostedPage, postPage } from '../../actions/post-page.ts';
import { hiddenInputs } from '../../actions/save-page.ts';
import { draftPath, pagePath, returnToSummary, summaryPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { contextOf, type Filer, filerOf, openDraft, procedureNameOf, scopeOf } from '../../open-draft.ts';
import { nextStop, previousPage, progressOf, type Stop, stopAfterCorrection } from '../../rules.ts';
import { readOffer } from '../../safe-offer.ts';
import { showConflict } from '../conflict/route.tsx';
import { showSignedOut } from '../signed-out/route.tsx';
import { FormPage, type FormPageProps } from './view.tsx';

type Params = { draft: string; page: string };
type Query = { retour?: string; fait?: string; verifier?: string };
type PageRequest = FastifyRequest<{ Params: Params; Querystring: Query }>;

const hasDocuments = (page: Page): boolean => page.fields.some((field) => field.kind === 'document');

const hasLongText = (page: Page): boolean =>
  page.fields.some((field) =>
    (field.kind === 'group' ? field.fields : [field]).some(({ kind }) => kind === 'long-text'),
  );

const islandsOf = (page: Page, problems: readonly Problem[]): string[] => [
  'autosave',
  ...(hasDocuments(page) ? ['upload'] : []),
  ...(page.fields.some((field) => field.kind === 'group' || field.kind === 'calculated' || field.when)
    ? ['conditions']
    : []),
  ...(hasLongText(page) ? ['text-counter'] : []),
  ...(problems.length > 0 ? ['error-summary'] : []),
];

const show = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Omit<FormPageProps, 'link' | 'signIn' | 'progress'> & { readonly refused: boolean },
): FastifyReply => {
  const { draft, page, problems } = shown;
  const { link } = request.visit;
  const progress = progressOf(draft.form, draft.row.entries, page.key);
  // The page is no longer asked (an answer elsewhere hid it): back to one that is.
  if (!progress) return reply.redirect(link(draftPath(draft.row.id)), 303);
  const back = link(pagePath(draft.row.id, page.key));
  const signIn = withReturn(link('/connexion'), back);
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: draft.row.space_id,
    title: words.pageTitle(page.title, progress.current, progress.total, procedureNameOf(draft.row)),
    errors: problems.length > 0,
    status: shown.refused ? 422 : 200,
    done: words.page.done,
    islands: islandsOf(page, problems),
    children: <FormPage {...shown} progress={progress} link={link} signIn={signIn} />,
  });
};

/** The person's own documents, read only for a page that asks for some. */
const offerOn = async (platform: Platform, tx: Transaction, filer: Filer, page: Page | undefined) =>
  page && hasDocuments(page) ? readOffer(platform, tx, filer) : undefined;

const showPage = async (platform: Platform, request: PageRequest, reply: FastifyReply) => {
  const filer = filerOf(request);
  const { params, query } = request;
  const { draft, page, safe } = await platform.database.readIn(scopeOf(filer), async (tx) => {
    const opened = await openDraft(tx, filer, params.draft);
    const asked = opened.form.pages.find((one) => one.key === params.page);
    return { draft: opened, page: asked, safe: await offerOn(platform, tx, filer, asked) };
  });
  if (!page) return reply.redirect(filer.visit.link(draftPath(draft.row.id)), 303);
  const context = contextOf(platform, draft.files);
  const problems = query.verifier ? validatePage(draft.form, page.key, draft.row.entries, context) : [];
  return show(platform, request, reply, {
    draft,
    page,
    safe,
    problems,
    refused: false,
    returning: query.retour === 'recapitulatif',
    newQuestions: query.fait === 'nouvelles-questions',
  });
};

const refusedProblems = (page: Page, refused: readonly RefusedForDocument[]): Problem[] =>
  refused.map(({ documentKey, code, message }) => ({
    input: documentKey,
    field: documentKey,
    page: page.key,
    code,
    message,
  }));

/** Problems of the page when the person goes on; a refused file says more than « missing ». */
const problemsOf = (platform: Platform, posted: PostedPage): Problem[] => {
  const { draft, page, refused, action } = posted;
  const files = refusedProblems(page, refused);
  if (action.act !== 'continue') return files;
  const context = contextOf(platform, draft.files);
  const refusedKeys = new Set(refused.map((file) => file.documentKey));
  const found = validatePage(draft.form, page.key, draft.row.entries, context);
  return [...files, ...found.filter((problem) => !refusedKeys.has(problem.field))];
};

/** Where the page opens again: at the item that is new or back, or at what says that one was removed. */
const itemConcerned = ({ draft, group }: PostedPage): string => {
  if (!group) return '';
  if (group.act === 'remove') return `#${removedAnchor(group.group, group.item)}`;
  const items = draft.row.entries[group.group];
  const item = group.act === 'restore' ? group.item : Array.isArray(items) && items.at(-1);
  return item ? `#${itemAnchor(group.group, item)}` : `#${inputId(group.group)}`;
};

/** Questions that appeared with this post, which the person has not seen (the browser ran no script). */
const hasUnseenQuestions = ({ draft, page, before }: PostedPage, scripted: boolean): boolean =>
  !scripted && newlyVisible(draft.form, page, before, draft.row.entries).length > 0;

const addressOf = (draft: string, stop: Stop, returning: boolean): string => {
  if (stop === 'summary') return summaryPath(draft);
  return `${pagePath(draft, stop.page)}${returning ? `?${returnToSummary}` : ''}`;
};

/** Where a page saved without a problem leads, according to the button. */
const destinationOf = (posted: PostedPage, how: { returning: boolean; scripted: boolean }): string => {
  const { draft, page, before, action } = posted;
  const { id, entries } = draft.row;
  const here = addressOf(id, { page: page.key }, how.returning);
  const saying = (done: string) => `${here}${how.returning ? '&' : '?'}fait=${done}`;
  switch (action.act) {
    case 'save':
      return '/brouillons?fait=enregistrement';
    case 'back':
      return addressOf(id, { page: previousPage(draft.form, entries, page.key)?.key ?? page.key }, false);
    case 'keep':
      return saying('choix');
    case 'group':
      return `${here}${itemConcerned(posted)}`;
    case 'compare':
      return saying('reunion');
    case 'add-files':
    case 'from-safe':
    case 'remove-file':
      return `${here}#${inputId(action.documentKey)}`;
    case 'continue':
      if (hasUnseenQuestions(posted, how.scripted)) return saying('nouvelles-questions');
      return how.returning
        ? addressOf(id, stopAfterCorrection(draft.form, before, entries), true)
        : addressOf(id, nextStop(draft.form, entries, page.key), false);
  }
};

const receive = async (platform: Platform, request: PageRequest, filer: Filer) => {
  const receiver = fileReceiver(platform, filer, request.params.draft);
  const fields = await readForm(request, receiver.receive);
  return { fields, files: receiver.files };
};

/** The session ended while the person was typing: what they typed stays in the page that says so. */
const keepTyped = async (platform: Platform, request: PageRequest, reply: FastifyReply) => {
  const { draft, page } = request.params;
  const fields = await readForm(request, async () => undefined);
  return showSignedOut(platform, request, reply, fields, request.visit.link(pagePath(draft, page)));
};

const savePosted = async (platform: Platform, request: PageRequest, reply: FastifyReply) => {
  if (!request.visit.viewer) return keepTyped(platform, request, reply);
  const filer = filerOf(request);
  const { fields, files } = await receive(platform, request, filer);
  const posted = await postPage(platform, filer, { ...request.params, fields, files });
  if (posted.disagreements.length > 0) return showConflict(platform, request, reply, posted, fields);
  const how = {
    returning: textOf(fields, hiddenInputs.returnTo) === 'summary',
    scripted: textOf(fields, '_conditions') === '1',
  };
  const unseen = posted.action.act === 'continue' && hasUnseenQuestions(posted, how.scripted);
  const problems = unseen ? refusedProblems(posted.page, posted.refused) : problemsOf(platform, posted);
  if (problems.length > 0) {
    const safe = hasDocuments(posted.page)
      ? await platform.database.readIn(scopeOf(filer), (tx) => readOffer(platform, tx, filer))
      : undefined;
    return show(platform, request, reply, {
      draft: posted.draft,
      page: posted.page,
      safe,
      problems,
      refused: true,
      returning: how.returning,
      newQuestions: false,
    });
  }
  return reply.redirect(filer.visit.link(destinationOf(posted, how)), 303);
};

/** A page of the form: shown, and saved whatever the button pressed. */
export const registerFormPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: Params; Querystring: Query }>(
    '/:portal/brouillons/:draft/pages/:page',
    (request, reply) => showPage(platform, request, reply),
  );
  app.post<{ Params: Params; Querystring: Query }>(
    '/:portal/brouillons/:draft/pages/:page',
    (request, reply) => savePosted(platform, request, reply),
  );
};
