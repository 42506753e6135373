import type { Stewardship } from '../access/index.ts';
import { addTeams, changeStage, createAuthority, linkParents } from '../authorities/index.ts';
import { publishNews } from '../news/index.ts';
import { done, found } from './done.ts';
import type { LibraryAuthority } from './library.ts';
import type { Making, PlacedAuthority } from './making.ts';
import { offerProcedures } from './offer.ts';

const day = 24 * 60 * 60 * 1000;

const describe = (authority: LibraryAuthority, { contents }: Making) => {
  const { slug, kind, name, nameOf, slogan, colour, timeZone, address, phone, email, website } = authority;
  return {
    ...{ slug, kind, name, nameOf, slogan, colour, timeZone, address, phone, email, website },
    openingHours: authority.openingHours,
    appeal: authority.appeal,
    legal: authority.legal,
    links: authority.links,
    logoHash: found(contents.logos.get(slug), `logo of ${slug}`),
    bannerHash: found(contents.banners.get(slug), `banner of ${slug}`),
  };
};

const tellNews = async (stewardship: Stewardship, id: string, { slug, news }: LibraryAuthority) => {
  const articles = news.map(({ daysAgo, ...article }) => ({
    ...article,
    publishedAt: new Date(stewardship.at.getTime() - daysAgo * day),
  }));
  done(await publishNews(stewardship, id, articles), `news of ${slug}`);
};

const place = async (
  stewardship: Stewardship,
  authority: LibraryAuthority,
  placed: readonly PlacedAuthority[],
  making: Making,
): Promise<PlacedAuthority> => {
  const { slug } = authority;
  const { id } = done(await createAuthority(stewardship, describe(authority, making)), slug);
  const parents = authority.parents.map(
    (parent) =>
      found(
        placed.find((one) => one.slug === parent),
        parent,
      ).id,
  );
  if (parents.length > 0) done(await linkParents(stewardship, id, parents), `parents of ${slug}`);
  const facts = authority.teams.map(({ key: _key, ...team }) => team);
  const made = done(await addTeams(stewardship, id, facts), `teams of ${slug}`);
  const teams = authority.teams.map(({ key }, index) => ({ key, id: found(made[index], key).id }));
  await offerProcedures(stewardship, authority, { slug, id, teams }, making);
  await tellNews(stewardship, id, authority);
  done(await changeStage(stewardship, id, 'open'), `opening of ${slug}`);
  return { slug, id, teams };
};

/** Makes every authority of the library as an operator and its administrator would: those that others belong to first. */
export const makeAuthorities = async (
  stewardship: Stewardship,
  making: Making,
): Promise<PlacedAuthority[]> => {
  const placed: PlacedAuthority[] = [];
  for (const authority of making.library.authorities)
    placed.push(await place(stewardship, authority, placed, making));
  return placed;
};
