import { type Rule, type Rules } from './rules.js';

/** Whether each rule lets a caller through. A new rule does not compile without its function. */
const LETS_THROUGH: Readonly<Record<Rule, () => boolean>> = { public: () => true };

/** Whether the rules let an operation through. One without a rule is refused. */
export function isAllowed(rules: Rules, operation: string): boolean {
  const rule = Object.hasOwn(rules, operation) ? rules[operation] : undefined;
  return rule !== undefined && LETS_THROUGH[rule]();
}
