import { testKind } from '../../testing/kind.ts';
import { siretExamples } from './examples.ts';

testKind(siretExamples);
