import { routeName } from '../../src/access/operation.js';
import { type Rules } from '../../src/access/rules.js';

/** What is needed of a GraphQL schema to know its root fields. */
export interface RootTypes {
  readonly getQueryType: () => RootType | null | undefined;
  readonly getMutationType: () => RootType | null | undefined;
  readonly getSubscriptionType: () => RootType | null | undefined;
}

interface RootType {
  readonly name: string;
  readonly getFields: () => Readonly<Record<string, unknown>>;
}

/** A layer of an express router, as far as routes are concerned. */
interface Layer {
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods?: Readonly<Record<string, boolean>>;
    readonly stack: readonly { readonly method?: string }[];
  };
}

/** The root fields of a schema, as the rules name them. */
export function rootFieldsOf(schema: RootTypes): readonly string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type !== null && type !== undefined)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** The routes of an express app, as the rules name them: `app.getHttpAdapter().getInstance()` after `app.init()`. */
export function routesOf(express: { readonly router: { readonly stack: readonly Layer[] } }): readonly string[] {
  const names = express.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const paths = typeof route.path === 'string' ? [route.path] : route.path;
    const methods = route.stack.flatMap(({ method }) => (method === undefined ? [] : [method]));
    return paths.flatMap((path) => methods.map((method) => routeName(method, path)));
  });
  return [...new Set(names)];
}

/** Operations that no rule names, and rules that name no operation. Both lists are empty in a sound program. */
export function compareWithRules(
  rules: Rules,
  operations: readonly string[],
): { readonly withoutRule: readonly string[]; readonly withoutOperation: readonly string[] } {
  return {
    withoutRule: operations.filter((operation) => !Object.hasOwn(rules, operation)),
    withoutOperation: Object.keys(rules).filter((operation) => !operations.includes(operation)),
  };
}
