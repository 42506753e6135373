import type { FastifyInstance } from 'fastify';
import { requireViewer, spacePath } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newOrganisationPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { listOrganisations } from '../../repository.ts';
import { ownSpace } from '../../rules.ts';
import { Organisations } from './view.tsx';

/** « Mes organismes ». */
export const registerOrganisations = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/mon-espace/organismes', async (request, reply) => {
    const { link } = request.visit;
    const viewer = requireViewer(request);
    const { account } = viewer;
    const found = await platform.database.withScope({ kind: 'account', account }, (tx) =>
      listOrganisations(tx, account),
    );
    const rows = found.map((row) => ({
      ...row,
      href: link(spacePath({ id: row.id, kind: 'organisation' })),
    }));
    return renderPage(request, reply, platform, {
      layout: 'space',
      title: words.organisations.title,
      space: ownSpace(viewer)?.id,
      children: <Organisations rows={rows} createHref={link(newOrganisationPath)} />,
    });
  });
};
