import type { ComponentChildren } from 'preact';
import { currentLanguage } from '../language/index.ts';
import { type MailBlock, type MailContent, requireWebAddress } from './mail-content.ts';
import { mailMessages } from './messages.ts';
import { readableOn, safeColour } from './readable-colour.ts';

const ink = '#1b1b1b';
const quiet = '#555555';
const font = "font-family: 'Atkinson Hyperlegible', Verdana, Arial, sans-serif";
const body = `${font}; font-size: 17px; line-height: 1.5; color: ${ink}`;

/** The page of a mail: the authority's name on its colour, one sentence, one button, the rest below; no table. */
export function MailLayout({ authority, title, intro, button, blocks }: MailContent) {
  const colour = safeColour(authority.colour);
  return (
    <html lang={currentLanguage()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={`margin: 0; padding: 0; background: #f4f2ee; ${body}`}>
        <div style="max-width: 600px; margin: 0 auto; padding: 16px">
          <p style={`margin: 0; padding: 16px 24px; ${band(colour)}; font-size: 18px; font-weight: bold`}>
            {authority.name}
          </p>
          <div style="padding: 24px; background: #ffffff; overflow-wrap: break-word; word-break: break-word">
            <h1 style="margin: 0 0 16px; font-size: 23px; line-height: 1.3">{title}</h1>
            <Paragraph>{mailMessages.hello}</Paragraph>
            <Paragraph>{intro}</Paragraph>
            {button && <MailButton {...button} colour={colour} />}
            {blocks.map((block) => (
              <Block block={block} />
            ))}
          </div>
          <p style={`margin: 0; padding: 16px 24px; font-size: 15px; color: ${quiet}`}>
            {mailMessages.sentBy(authority)}
            <br />
            {mailMessages.mayAnswer}
          </p>
        </div>
      </body>
    </html>
  );
}

const band = (colour: string) => `background: ${colour}; color: ${readableOn(colour)}`;

function MailButton({ label, url, colour }: { label: string; url: string; colour: string }) {
  const address = requireWebAddress(url);
  const shape =
    'display: inline-block; padding: 12px 24px; border-radius: 5px; font-weight: bold; text-decoration: none';
  return (
    <>
      <p style="margin: 24px 0">
        <a href={address} style={`${shape}; ${band(colour)}`}>
          {label}
        </a>
      </p>
      <p style={`margin: 0 0 24px; font-size: 15px; color: ${quiet}`}>
        {mailMessages.linkDoesNotWork}
        <br />
        <a href={address} style={`color: ${ink}; word-break: break-all`}>
          {address}
        </a>
      </p>
    </>
  );
}

function Paragraph({ children }: { children: ComponentChildren }) {
  return <p style="margin: 0 0 16px">{typeof children === 'string' ? lines(children) : children}</p>;
}

/** Line breaks typed by a person are kept. */
const lines = (text: string) => text.split('\n').map((line, at) => (at === 0 ? line : [<br />, line]));

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph>{block.text}</Paragraph>;
    case 'heading':
      return <h2 style="margin: 24px 0 8px; font-size: 19px">{block.text}</h2>;
    case 'list':
      return (
        <ul style="margin: 0 0 16px; padding-left: 24px">
          {block.items.map((item) => (
            <li style="margin: 0 0 4px">{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'quotation':
      return <Quotation text={block.text} author={block.author} />;
    case 'link':
      return (
        <Paragraph>
          <a href={requireWebAddress(block.url)} style={`color: ${ink}`}>
            {block.label}
          </a>
        </Paragraph>
      );
  }
}

function Facts({ rows }: { rows: readonly { label: string; value: string }[] }) {
  return (
    <dl style="margin: 0 0 16px">
      {rows.map(({ label, value }) => (
        <div style="margin: 0 0 8px">
          <dt style={`font-size: 15px; color: ${quiet}`}>{label}</dt>
          <dd style="margin: 0; font-weight: bold">{lines(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Quotation({ text, author }: { text: string; author: string | undefined }) {
  return (
    <blockquote style="margin: 0 0 16px; padding: 8px 16px; border-left: 4px solid #c9c4ba">
      {author && <p style={`margin: 0 0 4px; font-size: 15px; color: ${quiet}`}>{author}</p>}
      <p style="margin: 0">{lines(text)}</p>
    </blockquote>
  );
}
