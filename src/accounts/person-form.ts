import { type Answers, checkDefinition, type Definition, type Page } from '../forms/index.ts';
import { words } from './messages.fr.ts';
import type { Civility, ContactDetails, Identity, StoredAddress } from './repository.ts';

const { signUp: labels, problems } = words;

const identityFields = [
  {
    key: 'civility',
    kind: 'choice',
    label: labels.civility,
    options: Object.entries(words.civilities).map(([value, label]) => ({ value, label })),
    missing: problems.civility,
  },
  {
    key: 'lastName',
    kind: 'text',
    label: labels.lastName,
    maximum: 100,
    autocomplete: 'family-name',
    missing: problems.lastName,
  },
  {
    key: 'firstName',
    kind: 'text',
    label: labels.firstName,
    maximum: 100,
    autocomplete: 'given-name',
    missing: problems.firstName,
  },
  {
    key: 'birthDate',
    kind: 'date',
    label: labels.birthDate,
    hint: labels.birthDateHint,
    earliest: 'today-120y',
    latest: 'today',
    autocomplete: 'bday',
    missing: problems.birthDate,
  },
];

const emailField = {
  key: 'email',
  kind: 'email',
  label: labels.email,
  hint: labels.emailHint,
  autocomplete: 'email',
  missing: problems.email,
};

const contactFields = [
  {
    key: 'address',
    kind: 'address',
    label: labels.address,
    required: false,
    country: true,
    autocomplete: 'street-address',
  },
  { key: 'phone', kind: 'phone', label: labels.phone, required: false, autocomplete: 'tel' },
  { key: 'mobile', kind: 'phone', label: labels.mobile, required: false, autocomplete: 'tel' },
];

const termsField = { key: 'terms', kind: 'checkbox', label: labels.terms, missing: problems.terms };

/** A form of ours, of one page, in the same engine as the forms of the démarches. */
const onePage = (title: string, fields: readonly object[]): { definition: Definition; page: Page } => {
  const checked = checkDefinition({ pages: [{ key: 'page', title, fields }] });
  if ('faults' in checked) throw new Error(checked.faults.join(' '));
  const [page] = checked.definition.pages;
  if (!page) throw new Error('A form has a page.');
  return { definition: checked.definition, page };
};

/** What is asked to create an account, beside the password and the second typing of the address. */
export const signUpForm = onePage(labels.title, [
  ...identityFields,
  emailField,
  ...contactFields,
  termsField,
]);

/** What a person may change of their profile by themself. */
export const contactForm = onePage(labels.contact, contactFields);

/** What a profile shows. */
export const profileForm = onePage(labels.identity, [...identityFields, emailField, ...contactFields]);

const textOr = <Otherwise>(answer: Answers[string] | undefined, otherwise: Otherwise): string | Otherwise =>
  typeof answer === 'string' ? answer : otherwise;

/** The address and phones answered, as they are stored. */
export const contactDetailsOf = (answers: Answers): ContactDetails => ({
  address: (answers.address as StoredAddress | undefined) ?? null,
  phone: textOr(answers.phone, null),
  mobile: textOr(answers.mobile, null),
});

/** The identity answered, as it is stored. Only of answers without a problem. */
export const identityOf = (answers: Answers): Identity => ({
  civility: textOr(answers.civility, 'unspecified') as Civility,
  lastName: textOr(answers.lastName, ''),
  firstName: textOr(answers.firstName, ''),
  birthDate: textOr(answers.birthDate, ''),
});
