import { describe, expect, it, test } from 'vitest';
import { testKind } from '../../testing/kind.ts';
import { ibanExamples } from './examples.ts';
import { ibanLength } from './lengths.ts';
import { parseIban } from './rules.ts';

testKind(ibanExamples);

/** The example of each country in the register of ISO 13616. */
const examples = `
  AD1200012030200359100100 AL47212110090000000235698741 AT611904300234573201 BE68539007547034
  BG80BNBG96611020345678 CH9300762011623852957 CY17002001280000001200527600 CZ6508000000192000145399
  DE89370400440532013000 DK5000400440116243 EE382200221020145685 ES9121000418450200051332 FI2112345600000785
  FR1420041010050500013M02606 GB29NWBK60161331926819 GI75NWBK000000007099453 GR1601101250000000012300695
  HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678 IS140159260076545510730339
  IT60X0542811101000000123456 LI21088100002324013AA LT121000011101001000 LU280019400644750000
  LV80BANK0000435195001 MA64011519000001205000534921 MC5811222000010123456789030 MD24AG000225100013104168
  ME25505000012345678951 MK07250120000058984 MT84MALT011000012345MTLCAST001S NL91ABNA0417164300 NO9386011117947
  PL61109010140000071219812874 PT50000201231234567890154 RO49AAAA1B31007593840000 RS35260005601001611379
  SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100
  TN5910006035183598478831 VA59001123000012345678`
  .trim()
  .split(/\s+/);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const isPlanned = (country: string): boolean => ibanLength(country) !== undefined;

describe('an account', () => {
  test.each(examples)('%s is taken', (iban) => {
    expect(parseIban(iban)).toEqual({ state: 'value', value: iban });
    const [last = ''] = iban.slice(-1);
    const other = last === '1' ? '2' : '1';
    expect(parseIban(iban.slice(0, -1) + other)).toMatchObject({
      state: 'faults',
      faults: [{ code: 'key' }],
    });
  });

  it('has an example for each country to which payments are planned', () => {
    const planned = letters.flatMap((first) => letters.map((second) => first + second)).filter(isPlanned);
    expect(examples.map((iban) => iban.slice(0, 2)).sort()).toEqual(planned.sort());
  });

  test.each(letters)('weighs the letter %s as the standard does', (letter) => {
    // A bank of Malta is four letters; the key is worked out on the whole number at once, as nobody does in a program.
    const rest = `${letter.repeat(4)}011000012345MTLCAST001S`;
    const digits = [...`${rest}MT00`].map((sign) => Number.parseInt(sign, 36)).join('');
    const key = String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
    expect(parseIban(`MT${key}${rest}`)).toMatchObject({ state: 'value' });
    expect(parseIban(`MT${String((Number(key) % 96) + 2).padStart(2, '0')}${rest}`)).toMatchObject({
      state: 'faults',
    });
  });
});
