import type { VNode } from 'preact';
import type { Letter, LetterBlock } from '../../../platform/pdf/index.ts';
import { Sheet } from '../../../ui/index.ts';
import { words } from '../../messages.ts';

const Lines = ({ lines }: { lines: readonly string[] }): VNode => (
  <p class="kept-lines">{lines.join('\n')}</p>
);

const Block = ({ block }: { block: LetterBlock }): VNode => {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <Lines lines={[block.text]} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'answers':
      return <Lines lines={block.rows.map(({ label, value }) => `${label} : ${value}`)} />;
    case 'signature':
      return <Lines lines={[block.place ?? '', block.role, block.name].filter(Boolean)} />;
  }
};

/** The text of a letter, word for word, before it is printed. */
export const LetterText = ({ letter }: { letter: Letter }): VNode => (
  <Sheet label={words.decision.letter}>
    <Lines lines={[letter.authority.name, ...letter.authority.lines]} />
    <Lines lines={[letter.date, words.decision.reference(letter.reference)]} />
    <Lines lines={letter.recipient ?? []} />
    <h2>{letter.title}</h2>
    {letter.blocks.map((block, index) => (
      <Block block={block} key={index} />
    ))}
  </Sheet>
);
