import type { VNode } from 'preact';
import type { Portal } from '../../../access/index.ts';
import { sayWeek } from '../../../frame/index.ts';
import { ContactCard } from '../../../ui/index.ts';

/** A map of the place: a link, because a map in the page would tell a third party who reads it. */
const mapAddress = ({ lines, postcode, town }: Portal['address']): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${lines.at(-1) ?? ''} ${postcode} ${town}`.trim())}`;

/** Where and when the authority can be asked, beside its online counter. */
export function PortalContact({
  portal,
  title,
  headingLevel,
}: {
  portal: Portal;
  title: string;
  headingLevel?: 2 | 3;
}): VNode {
  const { address, phone, email, opening_hours } = portal;
  return (
    <ContactCard
      title={title}
      headingLevel={headingLevel}
      address={[...address.lines, `${address.postcode} ${address.town}`]}
      phone={phone}
      email={email}
      openingHours={sayWeek(opening_hours).map(({ days, times }) => `${days}\u00a0: ${times}`)}
      mapHref={mapAddress(address)}
    />
  );
}
