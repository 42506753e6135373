import { testKind } from '../testing.ts';
import { rnaExamples } from './examples.ts';

testKind(rnaExamples);
