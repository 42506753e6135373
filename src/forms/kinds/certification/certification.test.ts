import { testKind } from '../testing.ts';
import { certificationExamples } from './examples.ts';

testKind(certificationExamples);
