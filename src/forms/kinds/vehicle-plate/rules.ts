import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { vehiclePlateMessages as messages } from './messages.ts';
import type { VehiclePlateField } from './schema.ts';

function parseCurrent(first: string, digits: string, last: string): Parsed<string> {
  // I, O and U look like 1, 0 and V; SS and WW at the start are kept out of the series.
  const strange = /[IOU]/.exec(first + last)?.[0] ?? [first, last].find((letters) => letters === 'SS');
  if (strange !== undefined) return refused('letters', messages.letters(strange));
  return digits === '000' ? refused('form', messages.form) : value(`${first}-${digits}-${last}`);
}

function parseFormer(digits: string, letters: string, department: string): Parsed<string> {
  const known = /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])$/.test(department) && department !== '20';
  return known
    ? value(`${digits} ${letters} ${department}`)
    : refused('department', messages.department(department));
}

/** Understands a plate: « AB-123-CD » since 2009, « 1234 AB 70 » before. */
export function parseVehiclePlate(typed: string): Parsed<string> {
  const plate = compact(typed);
  if (plate === '') return empty();
  const current = /^([A-Z]{2})(\d{3})([A-Z]{2})$/.exec(plate);
  if (current) return parseCurrent(current[1] ?? '', current[2] ?? '', current[3] ?? '');
  const former = /^([1-9]\d{0,3})([A-Z]{1,3})(\d[0-9AB]|97\d)$/.exec(plate);
  if (former) return parseFormer(former[1] ?? '', former[2] ?? '', former[3] ?? '');
  return refused('form', messages.form);
}

/** A French registration plate. */
export const vehiclePlateRules: KindRules<VehiclePlateField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parseVehiclePlate(typed.code()),
  accepts: isText,
  type: (_field, plate) => ({ '': plate }),
  show: (_field, plate) => [plate],
  missing: (field) => complete(field, messages.example),
};
