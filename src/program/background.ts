import { accountJobs, tidyAccountsJobName } from '../accounts/index.ts';
import { documentJobs, removeUnreachableJobName } from '../documents/index.ts';
import { type Jobs, startWorker } from '../platform/jobs/index.ts';
import {
  createMailSender,
  createSendMailJob,
  createTidyMailsJob,
  type MailSender,
  sendMailJobName,
  tidyMailsJobName,
} from '../platform/mail/index.ts';
import type { Platform } from '../platform/platform.ts';
import { recordFlaggedFile } from '../requests/index.ts';
import { spaceJobs, tidyGuestsJobName } from '../spaces/index.ts';
import { verifyEverything } from './verifications.ts';

const tidyStoreJobName = 'tidy-store';
const verifyJobName = 'verify-everything';

/** Once a day, at night in France: what is over, abandoned or interrupted is removed, then everything is verified. */
const recurring = [
  { name: tidyAccountsJobName, schedule: '17 2 * * *' },
  { name: tidyGuestsJobName, schedule: '19 2 * * *' },
  { name: tidyMailsJobName, schedule: '22 2 * * *' },
  { name: tidyStoreJobName, schedule: '27 2 * * *' },
  { name: removeUnreachableJobName, schedule: '37 2 * * *' },
  { name: verifyJobName, schedule: '47 2 * * *' },
];

/** Removes uploads nobody adds to any more and contents that a crash left half written. */
const tidyStore = ({ blobs, uploads, clock, log }: Platform): Jobs => ({
  [tidyStoreJobName]: async () => {
    const abandoned = await uploads.removeAbandoned(clock());
    const interrupted = await blobs.removeInterrupted(clock());
    log.info({ abandoned, interrupted }, 'store tidied');
  },
});

/** Tells the log of everything that is not as it should be. */
export const verificationJobs = (platform: Platform): Jobs => ({
  [verifyJobName]: async () => {
    for (const { seen, findings } of await verifyEverything(platform)) {
      for (const { where, sentence } of findings) platform.log.error({ where }, sentence);
      platform.log.info({ seen, findings: findings.length }, 'data verified');
    }
  },
});

const jobsOf = (platform: Platform, sender: MailSender): Jobs => {
  const { database, seal, clock } = platform;
  return {
    [sendMailJobName]: createSendMailJob({ database, sender, seal, clock }),
    [tidyMailsJobName]: createTidyMailsJob({ database, clock }),
    ...documentJobs(platform, recordFlaggedFile(platform)),
    ...accountJobs(platform),
    ...spaceJobs(platform),
    ...tidyStore(platform),
    ...verificationJobs(platform),
  };
};

/** Starts the background work of the whole product: mails, antivirus, daily tidying. `stop` waits for what is under way. */
export const startBackground = async (
  platform: Platform,
  peers: { readonly databaseUrl: string; readonly smtpUrl: string },
): Promise<{ stop: () => Promise<void> }> => {
  const { baseUrl, mailFrom } = platform.config;
  const sender = createMailSender({
    smtpUrl: peers.smtpUrl,
    from: mailFrom,
    domain: new URL(baseUrl).hostname,
  });
  const worker = await startWorker({
    url: peers.databaseUrl,
    jobs: jobsOf(platform, sender),
    recurring,
    log: platform.log,
  });
  return {
    stop: async () => {
      await worker.stop();
      sender.close();
    },
  };
};
