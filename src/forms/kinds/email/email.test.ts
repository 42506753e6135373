import { testKind } from '../../testing/kind.ts';
import { emailExamples } from './examples.ts';

testKind(emailExamples);
