import type { Download } from '../../content.ts';

/** Name of the file in its address and on the reader's disk: no folder, nothing but plain characters. */
export const downloadName = ({ file }: Pick<Download, 'file'>): string =>
  (file.split('/').at(-1) ?? '').normalize('NFD').replace(/[^\w.-]+/g, '');

/** Whether the file stands in the store. */
export const isStored = (download: Download): download is Download & { hash: string } =>
  typeof download.hash === 'string';
