import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';

export interface TileProps {
  href: string;
  title: string;
  description?: ComponentChildren;
  icon?: IconName;
  /** A large number, for the tiles of a space; the title says what is counted. */
  count?: number;
}

interface TilesProps {
  items: TileProps[];
  /** Level of the titles, which depends on what stands above. */
  headingLevel?: 2 | 3;
}

function TileItem({ tile, headingLevel }: { tile: TileProps; headingLevel: 2 | 3 }): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <li class="tile">
      {tile.icon ? (
        <span class="tile-icon">
          <Icon name={tile.icon} />
        </span>
      ) : null}
      <div class="tile-words">
        <Heading class="tile-title">
          <a class="tile-link" href={safeHref(tile.href)}>
            {tile.title}
          </a>
        </Heading>
        {tile.description ? <p class="tile-description">{tile.description}</p> : null}
      </div>
      {tile.count === undefined ? null : <p class="tile-count">{tile.count}</p>}
    </li>
  );
}

/** Large targets to choose among: the most used démarches, the parts of a space. */
export function Tiles({ items, headingLevel = 3 }: TilesProps): VNode {
  return (
    <ul class="tiles">
      {items.map((tile) => (
        <TileItem tile={tile} headingLevel={headingLevel} key={tile.href} />
      ))}
    </ul>
  );
}
