import type { Example } from '../gallery/example.ts';
import { TextArea } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une réponse longue, facultative',
    node: (
      <TextArea
        id="motivation"
        name="motivation"
        label="Ce dont vous êtes fiers"
        hint="Quelques phrases suffisent."
        optional
        value="Le jardin de l’école, planté par les élèves."
      />
    ),
  },
];
