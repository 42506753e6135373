import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { filingState } from '../../../catalogue/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { ButtonLink, ConfirmationForm, EmptyState } from '../../../ui/index.ts';
import { readDraft } from '../../actions/delete-draft.ts';
import { transmitDraft } from '../../actions/transmit-draft.ts';
import { confirmationPath, draftPath, summaryPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { filerOf } from '../../open-draft.ts';
import { showSummary, tickedBoxes } from '../summary/route.tsx';
import { boxes } from '../summary/view.tsx';

type Route = { Params: { draft: string }; Body: PostedFields };
type TransmitRequest = FastifyRequest<Route>;

/** Both boxes ticked: what the page without JavaScript carries to the last press. */
const ticked = { [boxes.certification]: 'oui', [boxes.dataUse]: 'oui' };

const ask = async (platform: Platform, request: TransmitRequest, reply: FastifyReply) => {
  const { link } = request.visit;
  const row = await readDraft(platform, filerOf(request), request.params.draft);
  const completes = row.request_id !== null;
  const question = completes ? words.confirm.complementQuestion : words.confirm.question;
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: row.space_id,
    title: question,
    children: (
      <ConfirmationForm
        action={link(draftPath(row.id, '/transmettre'))}
        question={question}
        confirmLabel={completes ? words.confirm.complementYes : words.confirm.yes}
        cancelLabel={words.confirm.no}
        cancelHref={link(summaryPath(row.id))}
        hidden={ticked}
      >
        <p>{words.confirm.text}</p>
      </ConfirmationForm>
    ),
  });
};

const showClosed = async (platform: Platform, request: TransmitRequest, reply: FastifyReply) => {
  const { link } = request.visit;
  const row = await readDraft(platform, filerOf(request), request.params.draft);
  const over = filingState(row, calendarDateOf(platform.clock())) === 'over' && row.closesOn;
  const title = over ? words.closedWhileDrafting.title(over) : words.closedWhileDrafting.gone;
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: row.space_id,
    title,
    status: 409,
    children: (
      <EmptyState
        title={title}
        icon="calendar"
        headingLevel={1}
        action={<ButtonLink href={link('/contact')}>{words.closedWhileDrafting.contact}</ButtonLink>}
      >
        <p>{words.closedWhileDrafting.text}</p>
      </EmptyState>
    ),
  });
};

const transmit = async (platform: Platform, request: TransmitRequest, reply: FastifyReply) => {
  const filer = filerOf(request);
  const { link } = filer.visit;
  const { draft } = request.params;
  const posted = tickedBoxes(request.body ?? {});
  if (!posted.certification || !posted.dataUse) return showSummary(platform, request, reply, posted);
  if (textOf(request.body, 'confirmation') !== 'oui') {
    await readDraft(platform, filer, draft); // someone else's draft leads nowhere
    return reply.redirect(link(draftPath(draft, '/transmettre')), 303);
  }
  const outcome = await transmitDraft(platform, filer, draft);
  switch (outcome.kind) {
    case 'sent':
      return reply.redirect(link(confirmationPath(outcome.number)), 303);
    case 'problems':
      return showSummary(platform, request, reply, posted);
    case 'closed':
      return showClosed(platform, request, reply);
  }
};

/** « Voulez-vous transmettre votre demande maintenant ? », then the sending. */
export const registerTransmit = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/brouillons/:draft/transmettre', (request, reply) => ask(platform, request, reply));
  app.post<Route>('/:portal/brouillons/:draft/transmettre', (request, reply) =>
    transmit(platform, request, reply),
  );
};
