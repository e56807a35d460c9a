import { CORE_SCHEMA, defineScalarTag, NOT_RESOLVED, type Schema } from 'js-yaml';

/** Plain texts that older readers (YAML 1.1: R, Python) take for a truth value, a date, a time or a number. */
const TAKEN_OTHERWISE =
  /^(?:yes|no|on|off|y|~|=|<<|\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?[\d_]+|[-+]?\d[\d_]*\.[\d_]*|[-+]?0[bo][\d_]+)$/i;

const quotedForOthers = defineScalarTag('tag:merilo,2026:quoted', {
  implicit: true,
  resolve: (text) => (TAKEN_OTHERWISE.test(text) ? text : NOT_RESOLVED),
  identify: () => false,
});

/** YAML 1.2's core schema, with quotes also around what older readers would take for something else than a text. */
export const DUMP_SCHEMA: Schema = CORE_SCHEMA.withTags(quotedForOthers);
