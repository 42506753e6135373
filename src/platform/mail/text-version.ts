import { type MailBlock, type MailContent, requireWebAddress } from './mail-content.ts';
import { mailMessages } from './messages.ts';

/** The plain text of a mail, complete by itself: many read only this one. */
export function textVersion({ authority, title, intro, button, blocks }: MailContent): string {
  const parts = [
    authority.name,
    title,
    mailMessages.hello,
    intro,
    ...(button ? [linkLine(button)] : []),
    ...blocks.map(blockText),
    `-- \n${mailMessages.sentBy(authority)}\n${mailMessages.mayAnswer}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function linkLine({ label, url }: { label: string; url: string }): string {
  return mailMessages.line(label, requireWebAddress(url));
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat([...block.text].length)}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => mailMessages.line(label, value)).join('\n');
    case 'quotation':
      return [
        ...(block.author ? [mailMessages.says(block.author)] : []),
        ...block.text.split('\n').map((line) => `> ${line}`),
      ].join('\n');
    case 'link':
      return linkLine(block);
  }
}
