import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { formatFileSize } from '../../../platform/text/index.ts';
import { FileList, Section } from '../../../ui/index.ts';
import type { Download } from '../../content.ts';
import { downloadName, isStored } from '../download/names.ts';
import { words } from './messages.ts';

/** « PDF, 47 ko »: known before one fetches the file. */
const detailOf = ({ file, size }: Download): string =>
  [file.split('.').at(-1)?.toUpperCase(), size === undefined ? undefined : formatFileSize(size)]
    .filter(Boolean)
    .join(', ');

/** Files of a démarche: rules of a contest, forms to print. */
export function Downloads({
  visit,
  slug,
  items,
}: {
  visit: Visit;
  slug: string;
  items: readonly Download[];
}): VNode | null {
  const files = items.filter(isStored).map((download) => ({
    name: download.label,
    detail: detailOf(download),
    href: visit.link(`/demarches/${slug}/telechargements/${downloadName(download)}`),
  }));
  if (files.length === 0) return null;
  return (
    <Section title={words.downloads}>
      <FileList files={files} />
    </Section>
  );
}
