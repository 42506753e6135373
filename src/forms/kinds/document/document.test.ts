import { testKind } from '../testing.ts';
import { documentExamples } from './examples.ts';

testKind(documentExamples);
