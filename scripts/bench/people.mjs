import { createHash, randomBytes, randomUUID } from 'node:crypto';

const inTenYears = "now() + interval '10 years'";

/** Opens a session: the value of the cookie header. */
const openSession = async (owner, account) => {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  await owner.query(
    `insert into session (token_hash, id, account_id, created_at, expires_at) values ($1, $2, $3, now(), ${inTenYears})`,
    [hash, randomUUID(), account],
  );
  return `guichet=${token}`;
};

const newAccount = async (owner, { firstName, lastName, email }) => {
  const account = randomUUID();
  const space = randomUUID();
  await owner.query(
    `insert into account (id, email, civility, last_name, first_name, birth_date, phone, activated_at, created_at, updated_at)
     values ($1, $2, 'madam', $3, $4, '1984-05-17', '0353017000', now(), now(), now())`,
    [account, email, lastName, firstName],
  );
  await addSpace(owner, { account, space, kind: 'person', name: `${firstName} ${lastName}` });
  return account;
};

const addSpace = async (owner, { account, space, kind, name }) => {
  await owner.query('insert into space (id, kind, name, created_at) values ($1, $2, $3, now())', [
    space,
    kind,
    name,
  ]);
  await owner.query(
    "insert into space_access (space_id, account_id, role, joined_at) values ($1, $2, 'manager', now())",
    [space, account],
  );
};

/** Someone who files for a town hall: account, organisation, open session. */
export const newSecretary = async (owner) => {
  const person = { firstName: 'Odile', lastName: 'Castan', email: 'odile.castan@banc.example' };
  const account = await newAccount(owner, person);
  const space = randomUUID();
  const name = 'MAIRIE DE LA VILLE FLEURIE';
  await addSpace(owner, { account, space, kind: 'organisation', name });
  await owner.query(
    `insert into organisation (space_id, legal_name, legal_form, siret, address, phone, created_at, updated_at)
     values ($1, $2, 'mairie', '21709999300016', $3, '0353017000', now(), now())`,
    [space, name, { street: '1 rue fleurie', postcode: '70000', town: 'VILLE', country: 'FR' }],
  );
  return { account, space, cookie: await openSession(owner, account) };
};

/** Someone who instructs every request of an authority: account, role, open session. */
export const newAgent = async (owner, authority, email) => {
  const account = await newAccount(owner, { firstName: 'Julien', lastName: 'Besson', email });
  await owner.query(
    "insert into staff (authority_id, account_id, role, joined_at) values ($1, $2, 'agent', now())",
    [authority, account],
  );
  return { account, cookie: await openSession(owner, account) };
};
