import { uriOf } from '../../instruments/act-uri.js';
import { type Meanings, legislationNode } from '../../instruments/exchange/json-ld.js';
import { linkActs } from '../../instruments/time/linked-acts.js';
import { jurisdictionCalled } from '../../jurisdictions/jurisdiction.js';
import { type WholeRegister } from '../read-register.js';
import { type Reading } from './read-import.js';

/** The words of an address that may name something: its last step, and what stands after `#`. */
function lastStep(name: string): string {
  return name.split(/[/#]/).filter(Boolean).at(-1) ?? name;
}

/** What names and addresses in a document mean in this register. */
export function lookupsOf(register: WholeRegister, file: string): Reading {
  const { jurisdictions, subjects, acts } = register;
  const byCode = new Map(acts.map((act) => [act.code, act]));
  const byAddress = new Map(acts.map((act) => [uriOf(act), act.code]));
  const codeAt = (address: string): string | undefined => byAddress.get(address.replace(/^https?:\/\/[^/]+/i, ''));
  const linked = new Map(linkActs(acts, register.usualOf).map((act) => [act.code, act]));
  const meanings: Meanings = { jurisdictions: new Map(jurisdictions.map((each) => [each.code, each])), acts: linked };
  const isCalled = (names: readonly string[], texts: Readonly<Record<string, string>>): boolean =>
    Object.values(texts).some((text) => names.some((name) => name.toLowerCase() === text.toLowerCase()));
  return {
    file,
    existing: (code) => byCode.get(code),
    codeAt,
    nodeOf: (act) => legislationNode(linked.get(act.code) ?? act, meanings),
    places: jurisdictions.map(({ code }) => code),
    placeOf: (names) => {
      const steps = [...names, ...names.map(lastStep)];
      const called = steps.flatMap((name) => jurisdictionCalled(jurisdictions, name) ?? [])[0];
      return (called ?? jurisdictions.find(({ name }) => isCalled(steps, name)))?.code;
    },
    subjectOf: (names) => {
      const steps = [...names, ...names.map(lastStep)];
      return subjects.find(({ code, label }) => steps.includes(code) || isCalled(names, label))?.code;
    },
    actOf: (names) => names.map((name) => codeAt(name) ?? name).find((name) => byCode.has(name)),
  };
}
