import { testKind } from '../testing.ts';
import { longTextExamples } from './examples.ts';

testKind(longTextExamples);
