import {
  type Answers,
  type Entries,
  entriesFromPost,
  legalForms,
  type Page,
  type Problem,
  soundDefinition,
  validateForm,
} from '../forms/index.ts';
import { perLanguage } from '../platform/language/index.ts';
import { words } from './messages.ts';
import type { OrganisationFacts } from './repository.ts';
import { readWebsite } from './rules.ts';

const { form: labels } = words;

const identityFields = () => [
  {
    key: 'legalName',
    kind: 'text',
    label: labels.legalName,
    hint: labels.legalNameHint,
    autocomplete: 'organization',
    missing: labels.legalNameMissing,
  },
  {
    key: 'legalForm',
    kind: 'choice',
    display: 'list',
    label: labels.legalForm,
    options: legalForms,
    missing: labels.legalFormMissing,
  },
  { key: 'siret', kind: 'siret', label: labels.siret, hint: labels.siretHint, required: false },
  { key: 'rna', kind: 'rna', label: labels.rna, hint: labels.rnaHint, required: false },
  {
    key: 'website',
    kind: 'text',
    label: labels.website,
    hint: labels.websiteHint,
    required: false,
    autocomplete: 'url',
  },
];

const placeFields = () => [
  {
    key: 'address',
    kind: 'address',
    label: labels.address,
    country: true,
    autocomplete: 'street-address',
  },
  { key: 'locality', kind: 'text', label: labels.locality, required: false },
];

const contactFields = () => [
  { key: 'phone', kind: 'phone', label: labels.phone, required: false, autocomplete: 'work tel' },
  { key: 'fax', kind: 'phone', label: labels.fax, required: false },
];

/** What is asked of an organisation (H2), in the same engine as the forms of the démarches. */
export const organisationForm = perLanguage(() =>
  soundDefinition(
    {
      pages: [
        { key: 'identity', title: labels.identity, fields: identityFields() },
        { key: 'place', title: labels.place, fields: placeFields() },
        { key: 'contact', title: labels.contact, fields: contactFields() },
      ],
    },
    'form of an organisation',
  ),
);

const orderOf = () => organisationForm().pages.flatMap((page: Page) => page.fields.map((field) => field.key));

const textOr = (answer: Answers[string] | undefined): string | null =>
  typeof answer === 'string' ? answer : null;

const factsOf = (answers: Answers, website: string | null): Omit<OrganisationFacts, 'source'> => {
  const {
    country = 'FR',
    street = '',
    postcode = '',
    town = '',
    complement,
  } = answers.address as Record<string, string>;
  const locality = textOr(answers.locality);
  return {
    legalName: textOr(answers.legalName) ?? '',
    legalForm: textOr(answers.legalForm) ?? '',
    siret: textOr(answers.siret),
    rna: textOr(answers.rna),
    website,
    address: {
      street,
      ...(complement ? { complement } : {}),
      ...(locality ? { locality } : {}),
      postcode,
      town,
      country,
    },
    phone: textOr(answers.phone),
    fax: textOr(answers.fax),
  };
};

/** What was typed, and the organisation it describes when there is nothing to correct. */
export interface OrganisationCheck {
  readonly entries: Entries;
  readonly problems: Problem[];
  readonly facts: Omit<OrganisationFacts, 'source'> | undefined;
}

/** Reads what was typed of an organisation: every problem at once, in the order of the page. */
export const checkOrganisation = (posted: unknown, today: string): OrganisationCheck => {
  const parts = organisationForm().pages.map((page) => entriesFromPost(page, posted));
  const entries: Entries = Object.assign({}, ...parts);
  const { answers, problems } = validateForm(organisationForm(), entries, { today });
  const website = readWebsite(textOr(answers.website) ?? '');
  if (website === undefined)
    problems.push({
      input: 'website',
      field: 'website',
      page: 'identity',
      code: 'website',
      message: labels.websiteWrong,
    });
  const order = orderOf();
  problems.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
  const facts = problems.length === 0 ? factsOf(answers, website ?? null) : undefined;
  return { entries, problems, facts };
};

/** An organisation as answers of its form. */
export const organisationAnswers = (facts: Partial<OrganisationFacts>): Answers => {
  const { legalName, legalForm, siret, rna, website, phone, fax } = facts;
  const { locality, ...address } = facts.address ?? {};
  const answers = { legalName, legalForm, siret, rna, website, phone, fax, locality };
  const known = Object.entries(answers).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    ...Object.fromEntries(known),
    ...(facts.address ? { address: address as Record<string, string> } : {}),
  };
};
