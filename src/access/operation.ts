import { type ExecutionContext } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type Place } from './role.js';

/** What is needed of an express request to know who calls what. */
export interface CalledRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The address that it comes from; undefined once the connection is gone. */
  readonly ip?: string | undefined;
  readonly route?: { readonly path?: unknown };
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** What is needed of GraphQL's resolve info to name a root field. */
interface FieldInfo {
  readonly fieldName: string;
  readonly parentType: { readonly name: string };
}

/** The name of an HTTP route in the rules: `GET /data/:file`. A HEAD is answered as a GET is. */
export function routeName(method: string, path: string): string {
  const verb = method.toUpperCase();
  return `${verb === 'HEAD' ? 'GET' : verb} ${path}`;
}

/** Whether a call came as GraphQL, and not to a route of its own. */
export function isGraphql(context: ExecutionContext): boolean {
  return context.getType<GqlContextType>() === 'graphql';
}

/** The express request of a call, whichever way it came. */
export function requestOf(context: ExecutionContext): CalledRequest {
  return isGraphql(context)
    ? GqlExecutionContext.create(context).getContext<{ readonly req: CalledRequest }>().req
    : context.switchToHttp().getRequest<CalledRequest>();
}

/** The operation that is being called, as the rules name it. */
export function operationOf(context: ExecutionContext): string {
  if (isGraphql(context)) {
    const { parentType, fieldName } = GqlExecutionContext.create(context).getInfo<FieldInfo>();
    return `${parentType.name}.${fieldName}`;
  }
  const { method, route } = requestOf(context);
  return routeName(method, String(route?.path ?? ''));
}

function codeOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * Where something is to be done: the arguments `round` and `jurisdiction` of a field, or of a route's path, else of its
 * query. What is no text names nothing.
 */
export function placeOf(context: ExecutionContext): Place {
  const named = isGraphql(context)
    ? GqlExecutionContext.create(context).getArgs<Readonly<Record<string, unknown>>>()
    : { ...requestOf(context).query, ...requestOf(context).params };
  return { round: codeOf(named['round']), jurisdiction: codeOf(named['jurisdiction']) };
}
