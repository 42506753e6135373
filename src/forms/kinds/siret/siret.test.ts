import { testKind } from '../testing.ts';
import { siretExamples } from './examples.ts';

testKind(siretExamples);
