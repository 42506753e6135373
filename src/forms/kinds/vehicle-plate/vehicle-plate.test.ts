import { testKind } from '../testing.ts';
import { vehiclePlateExamples } from './examples.ts';

testKind(vehiclePlateExamples);
