import { testKind } from '../testing.ts';
import { addressExamples } from './examples.ts';

testKind(addressExamples);
