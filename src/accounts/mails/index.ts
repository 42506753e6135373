export { queueAccountMail } from './account-mail.ts';
