import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { withReturn } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { PostedFields } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Button, ButtonGroup, Link, PageTitle } from '../../../ui/index.ts';
import { hiddenInputs } from '../../actions/save-page.ts';
import { words } from '../../messages.ts';

const isPagesOwn = ([name]: [string, unknown]): boolean =>
  name.startsWith('_') && !name.startsWith('_shown.');

const firstOf = (value: string | string[]): string => (Array.isArray(value) ? (value[0] ?? '') : value);

const SaveAgain = ({ fields, action }: { fields: PostedFields; action: string }): VNode => {
  const own = Object.entries(fields).filter(isPagesOwn);
  const typed = Object.fromEntries(Object.entries(fields).filter((entry) => !isPagesOwn(entry)));
  return (
    <form method="post" action={action} novalidate>
      {own.map(([name, value]) => (
        <input type="hidden" name={name} value={firstOf(value)} key={name} />
      ))}
      <input type="hidden" name={hiddenInputs.typed} value={JSON.stringify(typed)} />
      <ButtonGroup>
        <Button>{words.signedOut.save}</Button>
      </ButtonGroup>
    </form>
  );
};

/**
 * Answers a page posted after the session ended: 401, with what was typed carried in the page itself. The person signs
 * in beside it, comes back and saves.
 */
export const showSignedOut = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: PostedFields,
  action: string,
): FastifyReply => {
  const { link } = request.visit;
  const signIn = withReturn(link('/connexion'), link('/brouillons'));
  reply.header('cache-control', 'no-store');
  return renderPage(request, reply, platform, {
    width: 'narrow',
    title: words.signedOut.title,
    status: 401,
    children: (
      <>
        <PageTitle lead={words.signedOut.lead}>{words.signedOut.title}</PageTitle>
        <ol>
          <li>
            <Link href={signIn} newWindow>
              {words.signedOut.signIn}
            </Link>
          </li>
          <li>{words.signedOut.comeBack}</li>
        </ol>
        {request.isMultipart() ? <p>{words.signedOut.files}</p> : null}
        <SaveAgain fields={fields} action={action} />
      </>
    ),
  });
};
