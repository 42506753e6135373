import { testKind } from '../../testing/kind.ts';
import { countryExamples } from './examples.ts';

testKind(countryExamples);
