import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../journeys/program.ts';
import { type Acknowledged, postUntilAcknowledged } from './insistent-client.ts';
import type { World } from './world.ts';

/** A message that the program acknowledged. */
export interface WrittenMessage {
  readonly key: string;
  readonly side: 'citizen' | 'authority';
}

/** Everything that the program acknowledged during the storm. */
export interface Ledger {
  /** Number of the request, by draft. */
  readonly requests: Map<string, string>;
  readonly messages: WrittenMessage[];
  /** Answers that were lost on their way. */
  lost: number;
}

const both = { certification: 'oui', donnees: 'oui', confirmation: 'oui' };
const numberIn = ({ location }: Acknowledged): string => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(location)?.[0] ?? '';

const sendDraft = async (world: World, ledger: Ledger, draft: string): Promise<string> => {
  const url = `${world.portal}/brouillons/${draft}/transmettre`;
  const acknowledged = await postUntilAcknowledged(url, world.citizen, both);
  const number = numberIn(acknowledged);
  ledger.requests.set(draft, number);
  ledger.lost += acknowledged.lost;
  return number;
};

const writeMessage = async (
  world: World,
  ledger: Ledger,
  number: string,
  side: WrittenMessage['side'],
): Promise<void> => {
  const base = side === 'citizen' ? `${world.portal}/demandes` : `${world.portal}/agent/demandes`;
  const cookie = side === 'citizen' ? world.citizen : world.agent;
  const key = randomUUID();
  const fields = { message: `Message ${key}`, cle: key };
  const { lost } = await postUntilAcknowledged(`${base}/${number}/messages`, cookie, fields);
  ledger.messages.push({ key, side });
  ledger.lost += lost;
};

const killDatabase = (program: Program): void => {
  const file = path.join(program.directory, 'base/cluster/postmaster.pid');
  process.kill(Number(fs.readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
};

/** The program dies at another moment of its work each time; the database server with it every sixth time. */
const killAgainAndAgain = async (program: Program, kills: number): Promise<void> => {
  for (let kill = 1; kill <= kills; kill += 1) {
    await pause(150 + ((kill * 37) % 300));
    await program.kill();
    if (kill % 6 === 0) killDatabase(program);
    await program.start();
  }
};

/**
 * Three people send drafts, one citizen and one agent write messages, without a pause, while the program is killed again
 * and again. Each one insists until each thing is acknowledged.
 */
export const weatherTheStorm = async (program: Program, world: World, kills: number): Promise<Ledger> => {
  const ledger: Ledger = { requests: new Map(), messages: [], lost: 0 };
  const drafts = [...world.drafts];
  const thread = await sendDraft(world, ledger, drafts.pop() ?? '');
  let over = false;
  const sender = async (): Promise<void> => {
    for (let draft = drafts.pop(); draft && !over; draft = drafts.pop())
      await sendDraft(world, ledger, draft);
  };
  const writer = async (side: WrittenMessage['side']): Promise<void> => {
    while (!over) await writeMessage(world, ledger, thread, side);
  };
  const people = [sender(), sender(), sender(), writer('citizen'), writer('authority')];
  const peopleDone = Promise.all(people);
  await Promise.race([killAgainAndAgain(program, kills), peopleDone]).finally(() => {
    over = true;
  });
  await peopleDone;
  return ledger;
};
