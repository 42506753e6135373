import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { checkDraft } from '../../check-draft.ts';
import { words } from '../../messages.ts';
import { filerOf, openDraft, procedureNameOf, scopeOf } from '../../open-draft.ts';
import { type Box, boxes, SummaryPage } from './view.tsx';

type DraftRequest = FastifyRequest<{ Params: { draft: string } }>;

/** The boxes that a post ticked. */
export const tickedBoxes = (fields: PostedFields): Record<Box, boolean> => ({
  certification: textOf(fields, boxes.certification) === 'oui',
  dataUse: textOf(fields, boxes.dataUse) === 'oui',
});

const missingBoxes = (ticked: Readonly<Record<Box, boolean>>) => [
  ...(ticked.certification
    ? []
    : [{ input: boxes.certification, message: words.summary.certificationMissing }]),
  ...(ticked.dataUse ? [] : [{ input: boxes.dataUse, message: words.summary.dataUseMissing }]),
];

/** Shows the summary; after a post that could not be sent (`posted`), with what is missing and status 422. */
export const showSummary = async (
  platform: Platform,
  request: DraftRequest,
  reply: FastifyReply,
  posted?: Readonly<Record<Box, boolean>>,
): Promise<FastifyReply> => {
  const filer = filerOf(request);
  const { link, portal } = filer.visit;
  const draft = await platform.database.readIn(scopeOf(filer), (tx) =>
    openDraft(tx, filer, request.params.draft),
  );
  const checked = checkDraft(platform, draft);
  const sendable = checked.problems.length === 0;
  const missing = posted && sendable ? missingBoxes(posted) : [];
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: draft.row.space_id,
    title: `${words.summaryStep} — ${procedureNameOf(draft.row)}`,
    errors: missing.length > 0,
    status: posted ? 422 : 200,
    islands: [
      'fresh-page',
      ...(sendable ? ['confirm-dialog'] : []),
      ...(missing.length > 0 ? ['error-summary'] : []),
    ],
    children: (
      <SummaryPage
        draft={draft}
        checked={checked}
        ticked={posted ?? { certification: false, dataUse: false }}
        missing={missing}
        authority={portal.name_of}
        link={link}
      />
    ),
  });
};

/** The summary of a draft. */
export const registerSummary = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: { draft: string } }>('/:portal/brouillons/:draft/recapitulatif', (request, reply) =>
    showSummary(platform, request, reply),
  );
};
