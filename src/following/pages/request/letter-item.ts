import type { FileItem } from '../../../ui/index.ts';
import { words } from '../../messages.ts';

/** A decision's letter in a list: the link says what one reads, the name of the file comes after. */
export const letterItem = (item: FileItem): FileItem =>
  item.href ? { ...item, linkText: words.documents.readLetter(item.detail ?? ''), detail: item.name } : item;
