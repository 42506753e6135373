import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import { renderLetter } from '../../../platform/pdf/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { answeredForm } from '../../../requests/index.ts';
import { readSentRequest, type SentRequest } from '../../actions/read-sent-request.ts';
import { words } from '../../messages.ts';
import { letterOf, type Receipt, receiptOf } from './receipt.ts';
import { ReceiptPage } from './view.tsx';

type Route = { Params: { number: string } };

const read = async (
  platform: Platform,
  request: FastifyRequest<Route>,
): Promise<{ sent: SentRequest; receipt: Receipt }> => {
  const sent = await readSentRequest(platform, request);
  const form = answeredForm(sent);
  if (!form) throw notFound();
  return { sent, receipt: receiptOf(sent, form.definition, request.visit.portal) };
};

const showPage = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { sent, receipt } = await read(platform, request);
  return renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: sent.request.space_id,
    title: receipt.heading,
    children: <ReceiptPage receipt={receipt} number={sent.request.number} link={request.visit.link} />,
  });
};

const sendPdf = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { sent, receipt } = await read(platform, request);
  const { account } = requireViewer(request as FastifyRequest);
  const pdf = await renderLetter(letterOf(receipt, sent, request.visit.portal), account);
  return reply
    .type('application/pdf')
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': contentDisposition(words.receipt.fileName(sent.request.number)),
    })
    .send(pdf);
};

/** The receipt of what was transmitted last, as a page and as a PDF. */
export const registerReceipt = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/demandes/:number/recepisse', (request, reply) =>
    showPage(platform, request, reply),
  );
  app.get<Route>('/:portal/demandes/:number/recepisse.pdf', (request, reply) =>
    sendPdf(platform, request, reply),
  );
};
