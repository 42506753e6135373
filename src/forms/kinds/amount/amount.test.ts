import { testKind } from '../../testing/kind.ts';
import { amountExamples } from './examples.ts';

testKind(amountExamples);
