import { type Entries, parseEmail, validateForm } from '../../../forms/index.ts';
import { canonicalEmail } from '../../../platform/email-address/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import type { Problem } from '../../../ui/index.ts';
import type { Candidate } from '../../actions/sign-up.ts';
import { words } from '../../messages.ts';
import { isSamePassword, passwordFault } from '../../passwords/index.ts';
import { contactDetailsOf, entriesOf, identityOf, signUpForm } from '../../person-form.ts';

const { problems: say } = words;

/** Inputs of the page, in its order: the summary of problems follows it. */
const order = [
  'civility',
  'lastName',
  'firstName',
  'birthDate',
  'email',
  'emailConfirmation',
  'password',
  'passwordConfirmation',
  'address',
  'phone',
  'mobile',
  'terms',
];
const rankOf = ({ input }: Problem): number => order.indexOf(input.split('.', 1)[0] ?? '');

const emailProblems = (email: string | undefined, confirmation: string): Problem[] => {
  const input = 'emailConfirmation';
  if (confirmation.trim() === '') return [{ input, message: say.emailConfirmationMissing }];
  if (email === undefined) return [];
  const parsed = parseEmail(confirmation);
  const same = parsed.state === 'value' && canonicalEmail(parsed.value) === email;
  return same ? [] : [{ input, message: say.emailConfirmation }];
};

/** A password twice, with what it may not contain: shared by sign-up and by the choice of a new one. */
export const passwordProblems = async (
  posted: PostedFields,
  owner: { firstName: string; lastName: string; email: string },
): Promise<Problem[]> => {
  const password = textOf(posted, 'password');
  const confirmation = textOf(posted, 'passwordConfirmation');
  const problems: Problem[] = [];
  const fault = await passwordFault(password, owner);
  if (fault) problems.push({ input: 'password', message: say.password[fault] });
  if (password === '' || isSamePassword(confirmation, password)) return problems;
  const message = confirmation === '' ? say.passwordConfirmationMissing : say.passwordConfirmation;
  return [...problems, { input: 'passwordConfirmation', message }];
};

export type SignUpCheck = { readonly entries: Entries } & (
  | { readonly candidate: Candidate; readonly problems: readonly [] }
  | { readonly candidate: undefined; readonly problems: readonly Problem[] }
);

/** Reads what was typed: every problem at once, or a person ready to sign up. */
export const checkSignUp = async (posted: PostedFields, today: string): Promise<SignUpCheck> => {
  const entries = entriesOf(signUpForm(), posted);
  const { answers, problems } = validateForm(signUpForm(), entries, { today });
  const email = typeof answers.email === 'string' ? canonicalEmail(answers.email) : undefined;
  const identity = identityOf(answers);
  const all: Problem[] = [
    ...problems,
    ...emailProblems(email, textOf(posted, 'emailConfirmation')),
    ...(await passwordProblems(posted, { ...identity, email: email ?? '' })),
  ].sort((one, other) => rankOf(one) - rankOf(other));
  if (all.length > 0 || email === undefined) return { entries, candidate: undefined, problems: all };
  const candidate = {
    ...identity,
    ...contactDetailsOf(answers),
    email,
    password: textOf(posted, 'password'),
  };
  return { entries, candidate, problems: [] };
};
