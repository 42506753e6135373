import { testKind } from '../testing.ts';
import { amountExamples } from './examples.ts';

testKind(amountExamples);
