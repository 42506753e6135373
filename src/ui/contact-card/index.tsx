import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface ContactCardProps {
  title: string;
  /** One line each. */
  address?: string[];
  phone?: string;
  email?: string;
  /** One line each: « Lundi au vendredi : 9 h à 12 h, 14 h à 17 h ». */
  openingHours?: string[];
  mapHref?: string;
  headingLevel?: 2 | 3;
  children?: ComponentChildren;
}

function Line({
  icon,
  label,
  children,
}: {
  icon: IconName;
  label: string;
  children: ComponentChildren;
}): VNode {
  return (
    <li class="contact-line">
      <Icon name={icon} />
      <div>
        <span class="hidden-text">{label} : </span>
        {children}
      </div>
    </li>
  );
}

function Lines({ lines }: { lines: string[] }): VNode {
  return (
    <>
      {lines.map((line) => (
        <span class="contact-text" key={line}>
          {line}{' '}
        </span>
      ))}
    </>
  );
}

/** Where and when somebody can be asked. */
export function ContactCard(props: ContactCardProps): VNode {
  const { title, address = [], phone, email, openingHours = [], mapHref, headingLevel = 2, children } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="contact-card">
      <Heading class="contact-title">{title}</Heading>
      <ul class="contact-lines">
        {openingHours.length > 0 ? (
          <Line icon="clock" label={messages.openUntil}>
            <Lines lines={openingHours} />
          </Line>
        ) : null}
        {phone ? (
          <Line icon="phone" label={messages.phone}>
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
          </Line>
        ) : null}
        {email ? (
          <Line icon="mail" label={messages.email}>
            <a href={`mailto:${email}`}>{email}</a>
          </Line>
        ) : null}
        {address.length > 0 ? (
          <Line icon="map-pin" label={messages.address}>
            <Lines lines={address} />
            {mapHref ? <a href={safeHref(mapHref)}>{messages.seeMap}</a> : null}
          </Line>
        ) : null}
      </ul>
      {children}
    </div>
  );
}
