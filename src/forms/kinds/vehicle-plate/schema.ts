import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A French registration plate. */
export const vehiclePlateSchema = z.strictObject({ ...questionShape, kind: z.literal('vehicle-plate') });

export type VehiclePlateField = z.infer<typeof vehiclePlateSchema>;
