import {
  type Answers,
  type Definition,
  type Entries,
  entriesFromPost,
  type Page,
  soundDefinition,
} from '../forms/index.ts';
import { perLanguage } from '../platform/language/index.ts';
import { words } from './messages.ts';
import type { Civility, ContactDetails, Identity, ProfileRow, StoredAddress } from './repository.ts';

const { signUp: labels, problems } = words;

const identityFields = () => [
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

const emailField = () => ({
  key: 'email',
  kind: 'email',
  label: labels.email,
  hint: labels.emailHint,
  autocomplete: 'email',
  missing: problems.email,
});

const contactFields = () => [
  {
    key: 'address',
    kind: 'address',
    label: labels.address,
    required: false,
    country: true,
    autocomplete: 'street-address',
  },
  { key: 'phone', kind: 'phone', label: labels.phone, required: false, autocomplete: 'home tel' },
  { key: 'mobile', kind: 'phone', label: labels.mobile, required: false, autocomplete: 'mobile tel' },
];

const termsField = () => ({ key: 'terms', kind: 'checkbox', label: labels.terms, missing: problems.terms });

/** A form of ours, in the same engine as the forms of the démarches: its pages are the parts of one HTML page. */
const ownForm = (parts: Record<string, { title: string; fields: readonly object[] }>): Definition => {
  const pages = Object.entries(parts).map(([key, part]) => ({ key, ...part }));
  return soundDefinition({ pages }, 'form of a person');
};

const identityPart = () => ({ title: labels.identity, fields: identityFields() });
const accessPart = () => ({ title: labels.access, fields: [emailField()] });
const contactPart = () => ({ title: labels.contact, fields: contactFields() });

/** What is asked to create an account, beside the password and the second typing of the address. */
export const signUpForm = perLanguage(() =>
  ownForm({
    identity: identityPart(),
    access: accessPart(),
    contact: contactPart(),
    agreement: { title: labels.terms, fields: [termsField()] },
  }),
);

/** What a person may change of their profile by themself. */
export const contactForm = perLanguage(() => ownForm({ contact: contactPart() }));

/** What a profile shows. */
export const profileForm = perLanguage(() =>
  ownForm({ identity: identityPart(), access: accessPart(), contact: contactPart() }),
);

/** One part of a form. */
export const partOf = (form: Definition, key: string): Page => {
  const part = form.pages.find((page) => page.key === key);
  if (!part) throw new Error(`The form has no part named ${key}.`);
  return part;
};

/** Everything typed in the parts of a form. */
export const entriesOf = (form: Definition, posted: unknown): Entries =>
  Object.assign({}, ...form.pages.map((page) => entriesFromPost(page, posted)));

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

/** A profile as answers of its form: what is unknown is left out. */
export const answersOf = (profile: ProfileRow): Answers => {
  const { email, civility, phone, mobile, address } = profile;
  const known = {
    civility,
    lastName: profile.last_name,
    firstName: profile.first_name,
    birthDate: profile.birth_date ?? '',
    email,
  };
  return {
    ...known,
    ...(address === null ? {} : { address: { ...address } }),
    ...(phone === null ? {} : { phone }),
    ...(mobile === null ? {} : { mobile }),
  };
};
