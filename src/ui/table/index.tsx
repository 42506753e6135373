import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface TableColumn {
  key: string;
  label: string;
  /** Numbers, amounts and short dates stand at the end of the cell, digits under digits. */
  numeric?: boolean;
  /** Address which sorts by this column, and the sort shown now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  /** Never wraps: reference, date. */
  tight?: boolean;
}

export interface TableRow {
  key: string;
  cells: Record<string, ComponentChildren>;
  /** Makes the row's main cell a link that covers the whole row. */
  href?: string;
  /** Not seen yet: written in bold. */
  unread?: boolean;
}

export interface TableProps {
  /** What the table lists. */
  caption: string;
  captionHidden?: boolean;
  columns: TableColumn[];
  rows: TableRow[];
  /** Key of the column that names the row (default: the first). */
  mainColumn?: string;
  /** Rows of 48 px, for agents who read hundreds. */
  dense?: boolean;
}

const sortIcons = { ascending: 'arrow-up', descending: 'arrow-down', none: 'arrow-up-down' } as const;

function Heading({ column }: { column: TableColumn }): VNode {
  const { sort, label } = column;
  const direction = sort?.direction;
  return (
    <th scope="col" class={column.numeric ? 'table-numeric' : undefined} aria-sort={direction}>
      {sort ? (
        <a class="table-sort" href={safeHref(sort.href)}>
          <span class="hidden-text">{messages.sortBy}</span>
          {label}
          <Icon name={sortIcons[direction ?? 'none']} />
        </a>
      ) : (
        label
      )}
    </th>
  );
}

/** No word of French is longer; a name that somebody typed may be, and would widen the table for everybody. */
const endlessWord = /[^\s-]{26}/u;

function cellClass(column: TableColumn, content?: ComponentChildren): string | undefined {
  const names = [
    column.numeric && 'table-numeric',
    column.tight && 'table-tight',
    typeof content === 'string' && endlessWord.test(content) && 'table-endless',
  ];
  return names.filter(Boolean).join(' ') || undefined;
}

function Row({ row, columns, main }: { row: TableRow; columns: TableColumn[]; main: string }): VNode {
  const names = ['table-row', row.href && 'table-row--link', row.unread && 'table-row--unread'];
  return (
    <tr class={names.filter(Boolean).join(' ')}>
      {columns.map((column) => {
        const content = row.cells[column.key];
        return column.key === main ? (
          <th scope="row" class={cellClass(column, content)} key={column.key}>
            {row.href ? (
              <a class="table-link" href={safeHref(row.href)}>
                {content}
              </a>
            ) : (
              content
            )}
            {row.unread ? <span class="hidden-text"> {messages.unread}</span> : null}
          </th>
        ) : (
          <td class={cellClass(column, content)} data-label={column.label} key={column.key}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** Rows to compare. On a phone each row becomes a small card, each value beside the name of its column. */
export function Table(props: TableProps): VNode {
  const { caption, captionHidden, columns, rows, mainColumn, dense } = props;
  const main = mainColumn ?? columns[0]?.key ?? '';
  return (
    <table class={dense ? 'table table--dense' : 'table'}>
      <caption class={captionHidden ? 'hidden-text' : 'table-caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading column={column} key={column.key} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} columns={columns} main={main} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}
