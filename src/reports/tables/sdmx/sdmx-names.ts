import { type Assessed } from '../../reading.js';
import { AGENCY, type Representation } from './sdmx-components.js';
import { sdmxId } from './sdmx-id.js';

/** What identifies an artefact of SDMX: who maintains it, its identifier and version. */
export interface ArtefactName {
  readonly agencyID: string;
  readonly id: string;
  readonly version: string;
}

/** `MERILO:DF_egdi-2024(1.0.0)`. */
export function reference({ agencyID, id, version }: ArtefactName): string {
  return `${agencyID}:${id}(${version})`;
}

/** `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=MERILO:CL_AREA(1.0.0)`. */
export function urn(classPath: string, name: ArtefactName): string {
  return `urn:sdmx:org.sdmx.infomodel.${classPath}=${reference(name)}`;
}

/** One dataflow an assessment. */
export function dataflowName({ board }: Assessed): ArtefactName {
  return { agencyID: AGENCY, id: `DF_${sdmxId(board.assessment)}`, version: '1.0.0' };
}

/** One data structure a framework, in the framework’s version: the elements are its own. */
export function structureName({ data }: Assessed): ArtefactName {
  return { agencyID: AGENCY, id: `DSD_${sdmxId(data.framework.id)}`, version: `${data.framework.version}.0.0` };
}

export const CONCEPTS: ArtefactName = { agencyID: AGENCY, id: 'CS_SCOREBOARD', version: '1.0.0' };

type ListOf = Extract<Representation, { list: string }>['list'];

/** The code list of a coded component. The statuses are SDMX’s own; the elements are those of the framework. */
export function listName(list: ListOf, { data }: Assessed): ArtefactName {
  if (list === 'OBS_STATUS') return { agencyID: 'SDMX', id: 'CL_OBS_STATUS', version: '2.2' };
  if (list !== 'ELEMENT') return { agencyID: AGENCY, id: `CL_${list}`, version: '1.0.0' };
  return { agencyID: AGENCY, id: `CL_ELEMENT_${sdmxId(data.framework.id)}`, version: `${data.framework.version}.0.0` };
}
