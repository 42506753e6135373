import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project/index.ts';

/** Addresses of the built browser files: hashed names, so that they may be cached for ever. */
export interface Assets {
  readonly stylesheet: string;
  /** Address of an island's script. Throws when no island has that name. */
  readonly script: (island: string) => string;
}

type Manifest = Record<string, { file: string; name?: string; css?: string[] }>;

/** Folder of the files built for the browser (scripts/build.mjs). */
export const builtAssetsFolder = path.join(projectRoot, 'dist/client');

/** Reads the manifest that the build left. Throws when the program was not built. */
export const loadAssets = (): Assets => {
  const manifest: Manifest = JSON.parse(
    fs.readFileSync(path.join(builtAssetsFolder, 'manifest.json'), 'utf8'),
  );
  const files = new Map(Object.values(manifest).map((entry) => [entry.name ?? '', `/${entry.file}`]));
  const addressOf = (name: string): string => {
    const address = files.get(name);
    if (!address) throw new Error(`No built file is named ${name}: run the build, or add the island to it.`);
    return address;
  };
  return { stylesheet: addressOf('styles'), script: (island) => addressOf(island) };
};
