import { testKind } from '../testing.ts';
import { ibanExamples } from './examples.ts';

testKind(ibanExamples);
