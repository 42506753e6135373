import { testKind } from '../testing.ts';
import { textExamples } from './examples.ts';

testKind(textExamples);
