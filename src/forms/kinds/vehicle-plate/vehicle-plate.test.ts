import { testKind } from '../../testing/kind.ts';
import { vehiclePlateExamples } from './examples.ts';

testKind(vehiclePlateExamples);
