import type { VNode } from 'preact';
import type { Visit } from '../access/index.ts';
import { Breadcrumb, type BreadcrumbItem } from '../ui/index.ts';
import { words } from './messages.ts';

/** The way from the home of the portal to the page, which is not repeated: its title follows. */
export function PagePath({ visit, items = [] }: { visit: Visit; items?: BreadcrumbItem[] }): VNode {
  return <Breadcrumb items={[{ label: words.home, href: visit.link('/') }, ...items]} />;
}
