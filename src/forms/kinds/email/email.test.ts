import { testKind } from '../testing.ts';
import { emailExamples } from './examples.ts';

testKind(emailExamples);
