import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, runOnOwnNode } from './node.mjs';

await runOnOwnNode(import.meta.url);
const { buildWhenStale } = await import('./build.mjs');
const { runChecks } = await import('./check.mjs');
const { testFiles } = await import('./test-projects.ts');
const { timesOf } = await import('./test-times.ts');

/**
 * npm test             the checks, then every test
 * npm test -- --only=database   the tests in which the server decides, on the one named by TEST_DATABASE_URL
 */
const onlyDatabase = process.argv.includes('--only=database');
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-report-')), 'report.json');

const runTests = (files) =>
  new Promise((resolve) => {
    const parameters = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ];
    const child = spawn(path.join(root, 'node_modules/.bin/vitest'), parameters, {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('close', resolve);
  });

/** What failed, said again after thousands of lines: a log is often read by its end alone. */
const failures = (testResults) =>
  testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const failed = file.assertionResults.filter((one) => one.status === 'failed');
      const name = path.relative(root, file.name);
      return failed.length === 0
        ? [`${name}: ${file.message}`]
        : failed.map((one) => `${name} › ${one.fullName}\n${one.failureMessages.join('\n').slice(0, 2_000)}`);
    });

const counted = () => {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0, failures: [], times: '' };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  // A file that does not load has no test that failed.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
    failures: failures(testResults),
    times: timesOf(testResults),
  };
};

await buildWhenStale(console.log);
const checks = onlyDatabase ? { passed: 0, failed: 0 } : await runChecks();
const onSecondServer = testFiles.filter((one) => one.secondServer).map(({ file }) => file);
const status = await runTests(onlyDatabase ? onSecondServer : []);
const tests = counted();
const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed + (status !== 0 && tests.failed === 0 ? 1 : 0);
console.log(tests.times);
for (const failure of tests.failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
