import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerLook } from './look/route.ts';
import type { Menus } from './menus.ts';

/** Registers what every page stands in: the menus that the modules gave, the files of a portal's look. */
export const registerFrame = (app: FastifyInstance, platform: Platform, menus: Menus): void => {
  app.decorate('menus', menus);
  registerLook(app, platform);
};
