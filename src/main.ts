import { readConfig } from './config.ts';
import { startProgram } from './program/start.ts';

const roles = ['serve', 'web', 'worker'] as const;
const asked = process.argv[2] ?? 'serve';
const role = roles.find((one) => one === asked);

if (!role) {
  console.error(
    `Rôle inconnu : ${asked}. Choisissez serve (pages et tâches), web (pages) ou worker (tâches).`,
  );
  process.exit(2);
}

try {
  const config = readConfig(process.env);
  const program = await startProgram(config, role);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await program.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
