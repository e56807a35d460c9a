import { type Labels } from '../column.js';
import { type Availability, availabilityByLabel, availabilityOf, type LabelAvailability } from './availability.js';
import { type Branch, columnOf, type Columns, cutsOf, type Inner, innerOf, leavesOf, sharesOf } from './branch.js';
import { type ColumnProfile, profileColumn } from './column-profile.js';
import { type Alpha, cronbachAlpha } from './cronbach-alpha.js';
import { type Importance, importanceOf, type ImportanceSettings } from './importance.js';
import { type Components, principalComponents } from './principal-components.js';
import { MINIMUM_UNITS, type Refused } from './refused.js';
import {
  ancestorRelations,
  denominatorRelations,
  type Relation,
  type RelationSettings,
  siblingRelations,
} from './relations.js';

/** What a diagnosis looks at. */
export interface Diagnosable {
  readonly root: Branch;
  /** The scores of every element and criterion, by code; NaN where there is none. */
  readonly scores: Columns;
  /** Criteria as they were measured, before anything was done to them; their scores where left out. */
  readonly measured?: Columns;
  /** Texts over the units to count availability by: regions, years. */
  readonly labels?: Readonly<Record<string, Labels>>;
  /** What criteria may have to be divided by: population, GDP. */
  readonly denominators?: Columns;
}

export type DiagnosisSettings = RelationSettings & ImportanceSettings;

type ByElement<T> = Readonly<Record<string, T>>;

/** All figures of a diagnosis. Every figure that too few units stand behind is a `Refused` with the reason. */
export interface Diagnosis {
  readonly root: string;
  readonly units: number;
  readonly minimum: number;
  /** Of each criterion as measured, and of each element as scored. */
  readonly profiles: ByElement<ColumnProfile>;
  readonly criteria: readonly string[];
  readonly availability: ByElement<Availability>;
  readonly availabilityByLabel: ByElement<readonly LabelAvailability[]>;
  readonly siblings: readonly Relation[];
  readonly ancestors: readonly Relation[];
  readonly denominators: readonly Relation[];
  /** Of the children of each element. */
  readonly alpha: ByElement<Alpha | Refused>;
  readonly components: ByElement<Components | Refused>;
  /** Of the children of each element for that element. */
  readonly importance: ByElement<readonly Importance[] | Refused>;
  /** For the index, of the parts that it has at each depth: its children, their children, at last the criteria. */
  readonly importanceByDepth: readonly (readonly Importance[] | Refused)[];
}

function byElement<T>(elements: readonly Inner[], of: (element: Inner) => T): ByElement<T> {
  return Object.fromEntries(elements.map((element) => [element.code, of(element)]));
}

/**
 * Looks at an index from all sides: what its columns hold, what is missing, what moves with what, whether elements
 * measure one thing, and whether the parts are as important as their weights say. Numbers only; `findings` puts them into words.
 * Throws a RangeError where an element or criterion has no column, and on columns of different lengths.
 * OECD/JRC Handbook (2008), steps 3, 4 and 9. docs/doubt.md.
 */
export function diagnose(given: Diagnosable, settings: DiagnosisSettings = {}): Diagnosis {
  const { root, scores, measured = {}, labels = {}, denominators = {} } = given;
  const { minimum = MINIMUM_UNITS } = settings;
  const elements = innerOf(root);
  const criteria = leavesOf(root).map(({ code }) => code);
  const asMeasured = Object.fromEntries(criteria.map((code) => [code, measured[code] ?? columnOf(scores, code)]));
  const childrenOf = ({ children }: Inner): Columns =>
    Object.fromEntries(children.map(({ code }) => [code, columnOf(scores, code)]));
  const units = columnOf(scores, root.code).length;
  const availability = availabilityOf(root, asMeasured, units);
  return {
    root: root.code,
    units,
    minimum,
    profiles: Object.fromEntries([
      ...elements.map(({ code }) => [code, profileColumn(columnOf(scores, code), minimum)] as const),
      ...criteria.map((code) => [code, profileColumn(columnOf(asMeasured, code), minimum)] as const),
    ]),
    criteria,
    availability,
    availabilityByLabel: Object.fromEntries(
      Object.entries(labels).map(([series, texts]) => [
        series,
        availabilityByLabel(availability[root.code] as Availability, texts),
      ]),
    ),
    siblings: siblingRelations(root, scores, settings),
    ancestors: ancestorRelations(root, scores, settings),
    denominators: denominatorRelations(asMeasured, denominators, settings),
    alpha: byElement(elements, (element) => cronbachAlpha(childrenOf(element), minimum)),
    components: byElement(elements, (element) => principalComponents(childrenOf(element), minimum)),
    importance: byElement(elements, (element) => importanceOf(element.code, sharesOf(element), scores, settings)),
    importanceByDepth: cutsOf(root).map((cut) => importanceOf(root.code, cut, scores, settings)),
  };
}
