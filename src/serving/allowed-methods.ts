/** A layer of an express router, as far as its route is concerned. */
interface Layer {
  readonly match: (path: string) => boolean;
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
}

/** The methods that a path of an express app can be asked with, in capitals and in order; none where there is no such. */
export function allowedMethods(app: object, path: string): readonly string[] {
  const { stack }: { readonly stack: readonly Layer[] } = Reflect.get(app, 'router');
  const methods = stack
    .flatMap((layer) => (layer.route && layer.match(path) ? Object.keys(layer.route.methods) : []))
    .map((method) => method.toUpperCase());
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}
