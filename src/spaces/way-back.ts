import type { Visit } from '../access/index.ts';
import { organisationsPath } from './addresses.ts';
import { words } from './messages.ts';

/** Where a back link leads, and what it says. */
export interface WayBack {
  readonly href: string;
  readonly label: string;
}

/**
 * The way back from « Ajouter un organisme »: the page that asked for an organisation, named in `retour` and already
 * known to be of this site; the list of organisations when nothing is named, since its button is the other way here.
 */
export const wayBackFromCreation = ({ link }: Pick<Visit, 'link'>, returnTo: string): WayBack => {
  const { back } = words.form;
  if (returnTo === '') return { href: link(organisationsPath), label: back.organisations };
  const asked = returnTo.startsWith(link('/demarches/')) ? back.procedure : back.page;
  return { href: returnTo, label: asked };
};
