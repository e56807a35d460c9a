/** Who wrote something: a person by the parts of the name, or a body. */
export type Author = { readonly family: string; readonly given: string } | { readonly name: string };

/** Whom to name when it is cited; what is not recorded is not known. */
export interface Credit {
  readonly authors?: readonly Author[];
  /** Who publishes it. */
  readonly publisher?: string;
  /** The Digital Object Identifier of all its releases together: `10.5281/zenodo.1234`. */
  readonly doi?: string;
}
