import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { safeReturnPath } from '../access/index.ts';
import type { ErrorPage } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { ButtonLink, EmptyState, type IconName } from '../ui/index.ts';
import { words } from './error-page.messages.ts';
import { pageHtml } from './render-page.tsx';
import { SendAgain } from './send-again.tsx';

const iconOf = (status: number): IconName => {
  if (status === 404) return 'map';
  return status >= 500 ? 'wrench' : 'circle-alert';
};

/** The way out: what was typed sent again, the same page asked again when we failed, the home otherwise. */
const actionOf = (
  request: FastifyRequest,
  { status, typed }: Parameters<ErrorPage>[1],
  home: string,
): ComponentChildren => {
  if (typed) return <SendAgain request={request} typed={typed} />;
  if (status >= 500)
    return <ButtonLink href={safeReturnPath(request.originalUrl, home)}>{words.tryAgain}</ButtonLink>;
  return <ButtonLink href={home}>{words.backHome}</ButtonLink>;
};

/** The page of an error: what happened, what is safe, what to do, in the portal's look when the portal is known. */
export const errorPage =
  (platform: Pick<Platform, 'assets' | 'clock'>): ErrorPage =>
  (request, error) => {
    const { title, sentence, status } = error;
    const visit = request.visit ?? null;
    const action = actionOf(request, error, visit ? visit.link('/') : '/');
    const children = (
      <EmptyState title={title} icon={iconOf(status)} headingLevel={1} action={action}>
        <p>{sentence}</p>
        {visit ? (
          <p>
            {words.help} <a href={visit.link('/contact')}>{words.contact}</a>.
          </p>
        ) : null}
      </EmptyState>
    );
    const ground = { ...platform, menus: request.server.menus };
    return pageHtml(visit, ground, { title, unlisted: true, children });
  };
