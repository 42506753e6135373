import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { formatFileSize } from '../../../platform/text/index.ts';
import { Link } from '../../../ui/index.ts';
import type { Download } from '../../content.ts';
import { downloadName, isStored } from '../download/names.ts';
import { words } from './messages.fr.ts';

const sizeAndType = ({ file, size }: Download): string =>
  [file.split('.').at(-1)?.toUpperCase(), size === undefined ? undefined : formatFileSize(size)]
    .filter(Boolean)
    .join(', ');

/** Files of a démarche, with their type and size before one fetches them. */
export function Downloads({
  visit,
  slug,
  items,
}: {
  visit: Visit;
  slug: string;
  items: readonly Download[];
}): VNode | null {
  const stored = items.filter(isStored);
  if (stored.length === 0) return null;
  return (
    <>
      <h2>{words.downloads}</h2>
      <ul>
        {stored.map((download) => (
          <li key={download.file}>
            <Link href={visit.link(`/demarches/${slug}/telechargements/${downloadName(download)}`)} download>
              {download.label} ({sizeAndType(download)})
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
