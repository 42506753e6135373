import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withReturn } from '../../../access/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../../portal/index.ts';
import { activate, type LinkView, readLink } from '../../actions/activate-account.ts';
import { words } from '../../messages.fr.ts';
import { originOf, postedFields, queryText, returnPath } from '../posted.ts';
import { Activation, UselessActivation } from './view.tsx';

interface Asked {
  readonly secret: string;
  readonly returnTo: string | undefined;
}

const showUseless = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  asked: Asked,
  state: Exclude<LinkView['state'], 'valid'>,
) => {
  const { visit } = request;
  return renderPage(request, reply, platform, {
    title: words.activation.states[state].title,
    width: 'narrow',
    personal: true,
    status: 410,
    children: (
      <UselessActivation
        {...asked}
        state={state}
        signInHref={withReturn(visit.link('/connexion'), asked.returnTo)}
        newLinkHref={withReturn(visit.link('/activation/nouveau-lien'), asked.returnTo)}
      />
    ),
  });
};

const show = async (request: FastifyRequest, reply: FastifyReply, platform: Platform, asked: Asked) => {
  const { state, email = '' } = await readLink(platform, asked.secret, 'activation');
  if (state !== 'valid') return showUseless(request, reply, platform, asked, state);
  return renderPage(request, reply, platform, {
    title: words.activation.title,
    width: 'narrow',
    personal: true,
    children: <Activation {...asked} action={request.visit.link('/activation')} email={email} />,
  });
};

/** The link of the activation mail: opened, it shows a button; the button activates the account, once. */
export const registerActivation = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/activation', (request, reply) => {
    const returnTo = returnPath(queryText(request, 'retour'));
    return show(request, reply, platform, { secret: queryText(request, 'cle'), returnTo });
  });
  app.post('/:portal/activation', async (request, reply) => {
    const secret = textOf(postedFields(request), 'cle');
    const { returnTo } = originOf(request);
    if (!(await activate(platform, secret))) return show(request, reply, platform, { secret, returnTo });
    const signIn = `${request.visit.link('/connexion')}?fait=activation`;
    return reply.redirect(withReturn(signIn, returnTo), 303);
  });
};
