import { spacePath } from '../access/index.ts';
import type { GiveToSpace, ShownSpace } from '../own-space/index.ts';
import type { TileProps } from '../ui/index.ts';
import { organisationsPath } from './addresses.ts';
import { words } from './messages.ts';
import { countPeopleWithAccess } from './repository.ts';
import { mayChange } from './rules.ts';

const ofOrganisation = ({ space, visit }: ShownSpace, members: number): TileProps[] => {
  const root = visit.link(spacePath(space));
  const people: TileProps = {
    ...words.inSpace.members,
    href: `${root}/membres`,
    icon: 'users',
    count: members,
  };
  const card: TileProps = { ...words.inSpace.organisation, href: `${root}/modifier`, icon: 'building-2' };
  return mayChange(space) ? [people, card] : [people];
};

const ofPerson = ({ viewer, visit }: ShownSpace): TileProps => ({
  ...words.inSpace.organisations,
  href: visit.link(organisationsPath),
  icon: 'building-2',
  count: viewer.spaces.filter(({ kind }) => kind === 'organisation').length,
});

/** What the page of a space says of organisations: who acts for this one, or those the person acts for. */
export const giveOrganisations: GiveToSpace = async (tx, shown) =>
  shown.space.kind === 'organisation'
    ? { tiles: ofOrganisation(shown, await countPeopleWithAccess(tx, shown.space.id)) }
    : { tiles: [ofPerson(shown)] };
