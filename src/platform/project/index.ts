import fs from 'node:fs';
import path from 'node:path';

const findRoot = (folder: string): string => {
  if (fs.existsSync(path.join(folder, 'migrations')) && fs.existsSync(path.join(folder, 'package.json')))
    return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('The folder of the program (package.json, migrations/) was not found.');
  return findRoot(parent);
};

/** Folder of the program: the sources and the bundle in dist/ find migrations, library and fonts from it. */
export const projectRoot = findRoot(import.meta.dirname);
