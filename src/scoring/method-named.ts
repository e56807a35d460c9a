import { didYouMean } from '../common/did-you-mean.js';

/** What carries a method out, by its name. Throws a RangeError where there is no method of that name. */
export function methodNamed<Method>(methods: Readonly<Record<string, Method>>, name: string): Method {
  if (Object.hasOwn(methods, name)) return methods[name] as Method;
  const known = Object.keys(methods);
  const advice = didYouMean(name, new Set(known)) || ` There are: ${known.join(', ')}.`;
  throw new RangeError(`there is no method "${name}".${advice}`);
}
