import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project/index.ts';

const read = (): string => {
  const description: { version: string } = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
  );
  return description.version;
};

/** Version of the program, as package.json says it. */
export const programVersion = read();
