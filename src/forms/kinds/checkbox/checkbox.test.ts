import { testKind } from '../testing.ts';
import { checkboxExamples } from './examples.ts';

testKind(checkboxExamples);
