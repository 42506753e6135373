/** Landscapes behind the question of each portal's home. */
import { pays } from './banners/pays-de-plassans.mjs';
import { plassans } from './banners/plassans.mjs';
import { valbelle } from './banners/valbelle.mjs';
import { viorne } from './banners/viorne.mjs';

export const banners = {
  viorne: viorne(),
  plassans: plassans(),
  valbelle: valbelle(),
  'pays-de-plassans': pays(),
};
