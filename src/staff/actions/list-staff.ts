import { authorise, type Stewardship } from '../../access/index.ts';
import { readStaff, type StaffRow } from '../repository.ts';

export type ListedStaff = StaffRow;

/** Who works for an authority, by name, with the roles of each. */
export const listStaff = async (stewardship: Stewardship, authority: string): Promise<ListedStaff[]> => {
  authorise(stewardship, 'staff', authority);
  return readStaff(stewardship.tx, authority);
};
