import type { FileItem, Tone } from '../ui/index.ts';
import { words } from './messages.fr.ts';
import type { KeptKind } from './receive-file.ts';
import type { FileState } from './repository.ts';

const tones: Record<FileState, Tone> = {
  pending: 'neutral',
  safe: 'success',
  unchecked: 'neutral',
  infected: 'danger',
};

/** Whether this side may open the file: nobody opens an infected one; the service waits for the antivirus. */
export const mayOpen = (state: FileState, side: 'citizen' | 'authority'): boolean =>
  state !== 'infected' && (side === 'citizen' || state !== 'pending');

/** A file as the lists of the pages show it: name, kind and size, what the antivirus said, where to open it. */
export const fileItemOf = (
  file: { id: string; name: string; kind: string; size: number; state: string },
  seen: { link: (path: string) => string; side: 'citizen' | 'authority' },
): FileItem => {
  const state = file.state as FileState;
  const kind = file.kind as KeptKind;
  const opens = mayOpen(state, seen.side);
  const isPicture = kind === 'jpeg' || kind === 'png';
  return {
    name: file.name,
    detail: words.detail(kind, file.size),
    href: opens ? seen.link(`/fichiers/${file.id}`) : undefined,
    thumbnailUrl: opens && isPicture ? seen.link(`/fichiers/${file.id}/apercu`) : undefined,
    status: { tone: tones[state], text: words.states[state] },
  };
};
