import { spanOf } from '../../../common/legal-date.js';
import { textIn } from '../../../common/localised-text.js';
import { type Assessed } from '../../reading.js';
import { dataRows } from '../data-rows.js';
import { printedPlaces } from '../printed-place.js';
import { AGENCY, FIXED_LISTS, OBS_STATUSES, type SdmxComponent, SDMX_COMPONENTS } from './sdmx-components.js';
import { isNamed, sdmxId } from './sdmx-id.js';
import { type ArtefactName, CONCEPTS, dataflowName, listName, structureName, urn } from './sdmx-names.js';

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly parent?: string;
}

function named(
  id: string,
  name: string,
  more: { readonly description?: string; readonly parent?: string } = {},
): Named {
  return { id, name, names: { en: name }, ...more };
}

function maintained(name: ArtefactName, title: string) {
  return { ...name, isExternalReference: false, name: title, names: { en: title } };
}

function codelist(name: ArtefactName, title: string, codes: readonly Named[], isPartial = false) {
  return { ...maintained(name, title), isPartial, codes };
}

/** The places of the assessment, each with the footnote that goes with its name. */
function areas(assessed: Assessed): readonly Named[] {
  const { data, board } = assessed;
  const places = printedPlaces(data);
  const codes = [...new Set([...board.scores, ...board.memo].map(({ jurisdiction }) => jurisdiction))];
  return codes.map((code) => {
    const place = places.get(code);
    return named(sdmxId(code), place?.name ?? code, place?.footnote ? { description: place.footnote } : {});
  });
}

/** The elements of the framework, roll-ups too, each under its parent where the format can say so. */
function elements(assessed: Assessed): readonly Named[] {
  const rows = new Map(dataRows(assessed).map((row) => [String(row.element), row]));
  return [...rows].map(([code, { title, parent }]) => {
    const above = parent === null ? '' : sdmxId(String(parent));
    return named(sdmxId(code), String(title), isNamed(above) ? { parent: above } : {});
  });
}

function codelists(assessed: Assessed) {
  const fixed = (Object.keys(FIXED_LISTS) as (keyof typeof FIXED_LISTS)[]).map((list) =>
    codelist(
      listName(list, assessed),
      { MISSING_REASON: 'Reasons for a missing score', ORIGIN: 'Origins of answers', AREA_ROLE: 'Roles of places' }[
        list
      ],
      FIXED_LISTS[list].map(([id, name]) => named(id, name)),
    ),
  );
  return [
    codelist(listName('AREA', assessed), 'Jurisdictions of the assessment', areas(assessed), true),
    codelist(
      listName('ELEMENT', assessed),
      `Elements of ${textIn(assessed.data.framework.title, 'en')}`,
      elements(assessed),
    ),
    codelist(
      listName('OBS_STATUS', assessed),
      'Observation status',
      Object.entries(OBS_STATUSES).map(([id, name]) => named(id, name)),
      true,
    ),
    ...fixed,
  ];
}

function representation({ values }: SdmxComponent, assessed: Assessed) {
  return 'list' in values
    ? { enumeration: urn('codelist.Codelist', listName(values.list, assessed)) }
    : { format: { dataType: values.dataType } };
}

function component(each: SdmxComponent, assessed: Assessed) {
  return {
    id: each.id,
    conceptIdentity: `${urn('conceptscheme.Concept', CONCEPTS)}.${each.id}`,
    localRepresentation: representation(each, assessed),
  };
}

function relationship({ belongsTo }: SdmxComponent) {
  if (belongsTo === 'dataflow') return { dataflow: {} };
  return belongsTo === 'area' ? { dimensions: ['REF_AREA'] } : { observation: {} };
}

function dataStructure(assessed: Assessed) {
  const of = (kind: SdmxComponent['kind']): readonly SdmxComponent[] =>
    SDMX_COMPONENTS.filter((each) => each.kind === kind);
  const usage = ({ isMandatory }: SdmxComponent): string => (isMandatory ? 'mandatory' : 'optional');
  const [time] = of('time').map((each) => component(each, assessed));
  return {
    ...maintained(structureName(assessed), `Scoreboard of ${textIn(assessed.data.framework.title, 'en')}`),
    dataStructureComponents: {
      dimensionList: {
        id: 'DimensionDescriptor',
        dimensions: of('dimension').map((each, position) => ({ position, ...component(each, assessed) })),
        timeDimension: time,
      },
      measureList: {
        id: 'MeasureDescriptor',
        measures: of('measure').map((each) => ({ ...component(each, assessed), usage: usage(each) })),
      },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: of('attribute').map((each) => ({
          ...component(each, assessed),
          usage: usage(each),
          attributeRelationship: relationship(each),
        })),
      },
    },
  };
}

/**
 * The structure of the SDMX-CSV as an SDMX-JSON 2.0.0 structure message (aligned with SDMX 3.0): the dataflow, the data
 * structure definition, its concepts and its code lists, of which those of areas and statuses hold what is used. The
 * message must say when it was prepared; so that the same data give the same bytes it says the assessment’s own date.
 */
export function sdmxStructure(assessed: Assessed): object {
  const { data, board } = assessed;
  const flow = dataflowName(assessed);
  return {
    meta: {
      schema: SCHEMA,
      id: `${flow.id}_STRUCTURE`,
      test: false,
      prepared: `${spanOf(board.asOf)?.latest ?? '1970-01-01'}T00:00:00Z`,
      contentLanguages: ['en'],
      sender: { id: AGENCY },
    },
    data: {
      dataflows: [
        {
          ...maintained(flow, textIn(data.assessment.title, 'en')),
          structure: urn('datastructure.DataStructure', structureName(assessed)),
        },
      ],
      dataStructures: [dataStructure(assessed)],
      conceptSchemes: [
        {
          ...maintained(CONCEPTS, 'Concepts of a scoreboard'),
          isPartial: false,
          concepts: SDMX_COMPONENTS.map(({ id, name }) => named(id, name)),
        },
      ],
      codelists: codelists(assessed),
    },
  };
}
