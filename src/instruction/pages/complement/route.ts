import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { PostedFields } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type AskedRequest,
  answeredForm,
  can,
  permissionActor,
  readRequest,
  requestComplement,
  type WholeRequest,
} from '../../../requests/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { actingStaff } from '../../acting-staff.ts';
import { agentRequestPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { type PointSection, pointsOf } from '../../points.ts';
import { carryOut, showConflict } from '../conflict/carry-out.ts';
import {
  emptyComplement,
  problemsOf,
  readComplement,
  reasonsOf,
  sameReasons,
  type TypedComplement,
} from './check.ts';
import { ComplementView, typedTexts } from './view.tsx';

interface Asked extends AskedRequest {
  readonly whole: WholeRequest;
  readonly sections: readonly PointSection[];
}

const read = async (platform: Platform, request: FastifyRequest): Promise<Asked> => {
  const staff = actingStaff(request);
  const whole = await readRequest(platform, staff.act, staff.number, { pieces: ['submissions', 'events'] });
  const form = answeredForm(whole);
  return { ...staff, whole, sections: form ? pointsOf(form) : [] };
};

const show = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  typed: TypedComplement,
  problems: readonly Problem[] = [],
): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'agent',
    title: `${words.complement.title} — ${words.request.caption(asked.number)}`,
    errors: problems.length > 0,
    islands: problems.length > 0 ? ['error-summary'] : [],
    width: 'narrow',
    children: ComplementView({ ...asked, typed, problems, link: request.visit.link }),
  });

const send = async (
  platform: Platform,
  request: FastifyRequest<{ Body: PostedFields }>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const asked = await read(platform, request);
  const points = asked.sections.flatMap((section) => section.points);
  const typed = readComplement(request.body, points);
  const problems = problemsOf(typed, points);
  if (problems.length > 0) return show(platform, request, reply, asked, typed, problems);
  const reasons = reasonsOf(typed, points);
  const explanation = typed.explanation.trim();
  const event = {
    kind: 'complement_requested',
    data: { explanation, fields: reasons.map((one) => one.label) },
  } as const;
  const done = `${request.visit.link(agentRequestPath(asked.number))}?fait=complement`;
  const wasWritten = ({ complement }: WholeRequest) => sameReasons(complement?.reasons ?? [], reasons);
  const attempt = { event, wasWritten, typed: typedTexts(typed, points), done };
  return carryOut(platform, request, reply, asked, attempt, () =>
    requestComplement(platform, asked.act, asked.number, { explanation, reasons }),
  );
};

/** « Demander un complément »: what is missing as a whole, and a reason on each answer to see again. */
export const complementPage = (app: FastifyInstance, platform: Platform): void => {
  const path = '/:portal/agent/demandes/:number/complement';
  app.get(path, async (request, reply) => {
    const asked = await read(platform, request);
    if (!can(permissionActor(asked.act), 'authority', 'request_complement', asked.whole.request))
      return showConflict(platform, request, reply, asked.whole);
    return show(platform, request, reply, asked, emptyComplement);
  });
  app.post<{ Body: PostedFields }>(path, { config: { act: 'instruction' } }, (request, reply) =>
    send(platform, request, reply),
  );
};
