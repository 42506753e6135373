import { testKind } from '../../testing/kind.ts';
import { certificationExamples } from './examples.ts';

testKind(certificationExamples);
