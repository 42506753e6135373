import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { safeReturnPath } from '../access/index.ts';
import type { PostedFields } from '../platform/http/index.ts';
import { Button } from '../ui/index.ts';
import { words } from './error-page.messages.ts';

/** A password is written in no page, this one included. */
const isPassword = (name: string): boolean => /password/i.test(name);

const Kept = ({ name, value }: { name: string; value: string | string[] }): VNode => (
  <>
    {[value].flat().map((one) => (
      <input type="hidden" name={name} value={one} key={one} />
    ))}
  </>
);

/** What a form posted while we could not take it, kept in the page itself: one press sends it again. */
export const SendAgain = ({ request, typed }: { request: FastifyRequest; typed: PostedFields }): VNode => {
  const names = Object.keys(typed);
  return (
    <form method="post" action={safeReturnPath(request.originalUrl, '/')} novalidate>
      <p>{words.sendAgain.kept}</p>
      {names.some(isPassword) ? <p>{words.sendAgain.password}</p> : null}
      {request.isMultipart() ? <p>{words.sendAgain.files}</p> : null}
      {Object.entries(typed).map(([name, value]) =>
        isPassword(name) ? null : <Kept name={name} value={value} key={name} />,
      )}
      <p>
        <Button>{words.sendAgain.button}</Button>
      </p>
    </form>
  );
};
