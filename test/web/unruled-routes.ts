import { type NestExpressApplication } from '@nestjs/platform-express';
import { RULES } from '../../src/access/rules.js';
import { routesOf } from '../../src/access/unruled.js';

/** The routes of an app that no rule of access names. */
export function unruledRoutes(app: NestExpressApplication): readonly string[] {
  const routes = routesOf(app.getHttpAdapter().getInstance());
  if (routes.length === 0) throw new Error('no routes were found');
  return routes.filter((route) => !Object.hasOwn(RULES, route));
}
