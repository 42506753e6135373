import { readConfig } from '../config.ts';
import { migrateDatabase } from '../platform/database/index.ts';
import { createLog } from '../platform/log/index.ts';
import { openDatabaseServer } from '../program/peers.ts';
import { openPlatform } from '../program/start.ts';
import { openDataDirectory, sentenceOf } from '../program/start-refused.ts';
import { type Ground, runCommand } from './run-command.ts';

const stops: (() => Promise<void>)[] = [];

const open: Ground['open'] = async () => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, process.stderr);
  await openDataDirectory(config);
  const { value: url, stop } = await openDatabaseServer(config, log);
  stops.push(stop);
  const { applied, applicationUrl } = await migrateDatabase(url, {
    applicationUrl: config.databaseApplicationUrl,
  });
  const platform = await openPlatform(config, applicationUrl, log);
  stops.push(platform.database.close);
  return { platform, migrated: applied };
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), { open, say: (line) => console.log(line) });
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}
