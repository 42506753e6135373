import type { ErrorPage } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { ButtonLink, EmptyState, type IconName } from '../../ui/index.ts';
import { words } from './error-page.messages.fr.ts';
import { pageHtml } from './render-page.tsx';

const iconOf = (status: number): IconName => {
  if (status === 404) return 'map';
  return status >= 500 ? 'wrench' : 'circle-alert';
};

/** The page of an error: what happened, what is safe, what to do, in the portal's look when the portal is known. */
export const errorPage =
  (platform: Pick<Platform, 'assets' | 'clock'>): ErrorPage =>
  (request, { title, sentence, status }) => {
    const visit = request.visit ?? null;
    const home = visit ? visit.link('/') : '/';
    const action = <ButtonLink href={home}>{words.backHome}</ButtonLink>;
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
    return pageHtml(visit, platform, { title, unlisted: true, children });
  };
