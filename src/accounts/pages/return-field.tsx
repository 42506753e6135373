import type { VNode } from 'preact';

/** Carries the way back through a form. */
export function ReturnField({ returnTo }: { returnTo: string | undefined }): VNode | null {
  return returnTo ? <input type="hidden" name="retour" value={returnTo} /> : null;
}
