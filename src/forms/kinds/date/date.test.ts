import { testKind } from '../testing.ts';
import { dateExamples } from './examples.ts';

testKind(dateExamples);
