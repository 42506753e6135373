import { testKind } from '../testing.ts';
import { communeExamples } from './examples.ts';

testKind(communeExamples);
