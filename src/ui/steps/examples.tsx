import type { Example } from '../gallery/example.ts';
import { ProgressLine, Steps } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une étape',
    node: <Steps current={2} total={5} title="Votre organisme" next="Vos plantations" />,
  },
  { title: 'En petit, dans une liste', node: <ProgressLine value={3} total={4} /> },
];
