import { testKind } from '../testing.ts';
import { phoneExamples } from './examples.ts';

testKind(phoneExamples);
