/** The plural rules of the Unicode CLDR, as functions of a pinned version: no machine's own. */
export * as cardinals from 'make-plural/cardinals';
export * as ordinals from 'make-plural/ordinals';
