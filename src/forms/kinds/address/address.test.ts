import { testKind } from '../../testing/kind.ts';
import { addressExamples } from './examples.ts';

testKind(addressExamples);
