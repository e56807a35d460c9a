import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Confidence, type Source } from '../common/source.js';

/** A country, economy or entity with its own law. */
export interface Jurisdiction {
  /** ISO 3166-1 alpha-3 (`XKX` for Kosovo), ISO 3166-2 for the entities of a state. */
  readonly code: string;
  /** The name now, short form, in English and in its own languages and scripts. */
  readonly name: LocalisedText;
  /** Other codes and names under which sources list it. */
  readonly aliases?: readonly string[];
  /** Names that it bore before, with the days between which they held. */
  readonly formerNames?: readonly {
    readonly name: LocalisedText;
    readonly from?: LegalDate;
    readonly until: LegalDate;
  }[];
  /** States whose law it took over, with the day on which it did. */
  readonly predecessors?: readonly {
    readonly name: LocalisedText;
    readonly code?: string;
    readonly until: LegalDate;
  }[];
  /** The state that this entity belongs to. */
  readonly partOf?: string;
  /** What a publisher requires to be printed wherever the name stands, by publisher profile. */
  readonly footnotes?: readonly { readonly publisher: 'OECD' | 'EU'; readonly text: LocalisedText }[];
  /** The gazettes in which its law is published, and how long after publication an act usually commences. */
  readonly commencement?: UsualCommencement;
  readonly sources?: readonly Source[];
  readonly note?: string;
}

/** The jurisdiction that a code or an alias names (XKX, XK, XKV); codes come first. */
export function jurisdictionCalled(jurisdictions: readonly Jurisdiction[], name: string): Jurisdiction | undefined {
  return (
    jurisdictions.find(({ code }) => code === name) ?? jurisdictions.find(({ aliases = [] }) => aliases.includes(name))
  );
}

/** The usual way from adoption to commencement, from which an unknown day of commencement is derived as an interval. */
export interface UsualCommencement {
  /** Days from publication to commencement. */
  readonly daysAfterPublication: number;
  /** Days within which an adopted act is published at the latest, as a working bound. */
  readonly publishedWithinDays: number;
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
  readonly note?: string;
}
