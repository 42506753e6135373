import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PostedPage } from '../../actions/post-page.ts';
import { hiddenInputs, startIn } from '../../actions/save-page.ts';
import { pagePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { ConflictPage } from './view.tsx';

/** Answers a page posted over another change: 409, both writings side by side, nothing written. */
export const showConflict = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  posted: PostedPage,
  fields: PostedFields,
): FastifyReply => {
  const { row } = posted.draft;
  const mine = row.saved_by === null || row.saved_by === requireViewer(request).account;
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: row.space_id,
    title: words.conflict.title,
    status: 409,
    children: (
      <ConflictPage
        draft={posted.draft}
        page={posted.page}
        disagreements={posted.disagreements}
        typed={posted.typed}
        startKnown={startIn(fields) !== undefined}
        returning={textOf(fields, hiddenInputs.returnTo) === 'summary'}
        who={mine ? undefined : row.saved_by_name}
        action={request.visit.link(pagePath(row.id, posted.page.key))}
      />
    ),
  });
};
