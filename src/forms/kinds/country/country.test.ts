import { testKind } from '../testing.ts';
import { countryExamples } from './examples.ts';

testKind(countryExamples);
