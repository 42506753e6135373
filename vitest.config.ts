import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import { filesOf, type ProjectName, projects } from './scripts/test-projects.ts';

/** What a project loads, and how it runs; `scripts/test-projects.mjs` says which files are its own and how patient it is. */
const database = 'src/platform/database/testing-setup.ts';
const ways: Record<ProjectName, NonNullable<UserWorkspaceConfig['test']>> = {
  pure: { pool: 'threads', isolate: false },
  modules: { pool: 'forks', globalSetup: [database] },
  browser: { pool: 'forks', globalSetup: [database, 'tests/browser/shared-setup.ts'] },
  programs: { pool: 'forks', globalSetup: [database], fileParallelism: false },
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: projects.map(({ name, patience }, groupOrder) => ({
      extends: true,
      test: {
        name,
        include: filesOf(name),
        testTimeout: patience * 1000,
        hookTimeout: patience * 2000,
        // A page that comes later than a second on a busy machine is no fault.
        expect: { poll: { timeout: (patience * 1000) / 2 } },
        sequence: { groupOrder },
        ...ways[name],
      },
    })),
  },
});
