import { type ExecutionContext } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';

/** What is needed of an express request to name its route. */
interface RoutedRequest {
  readonly method: string;
  readonly route?: { readonly path?: unknown };
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

/** The operation that is being called, as the rules name it. */
export function operationOf(context: ExecutionContext): string {
  if (context.getType<GqlContextType>() === 'graphql') {
    const { parentType, fieldName } = GqlExecutionContext.create(context).getInfo<FieldInfo>();
    return `${parentType.name}.${fieldName}`;
  }
  const { method, route } = context.switchToHttp().getRequest<RoutedRequest>();
  return routeName(method, String(route?.path ?? ''));
}
