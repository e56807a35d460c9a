import { type Assessment } from '../assessments/assessment.js';
import { type DataFormat, dataForm } from '../assessments/data-formats.js';

/** What a call puts in the place of the assessment's own date and framework. */
export interface OtherBasis {
  /** A date that is not the assessment's own. */
  readonly asOf?: string;
  /** A framework that is not the assessment's own: `id@version`. */
  readonly framework?: string;
  /** The instant of which what was known is asked for. */
  readonly knownAt?: string;
}

/** What sets a report apart from others. */
export interface ReportAddress extends OtherBasis {
  readonly assessment: string;
  readonly template: string;
  readonly language: string;
  readonly jurisdiction?: string;
}

/** What differs from the assessment's own date and framework; nothing where a call says the same. */
export function otherBasis(
  own: Pick<Assessment, 'asOf' | 'framework'>,
  { asOf, framework, knownAt }: OtherBasis,
): OtherBasis {
  return {
    ...(asOf !== undefined && asOf !== own.asOf && { asOf }),
    ...(framework !== undefined && framework !== own.framework && { framework }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

function nameOf(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('.');
}

/** What differs, as parts of a name; no system forbids one of their signs. */
function basisParts({ asOf, framework, knownAt }: OtherBasis): readonly (string | undefined)[] {
  return [
    asOf === undefined ? undefined : `as-of-${asOf.replace('/', '_')}`,
    framework,
    knownAt === undefined ? undefined : `known-at-${knownAt.replaceAll(':', '')}`,
  ];
}

/**
 * The file's name is its address: `ddps-western-balkans-2020.comparative.en.pdf`. Another date or framework than the
 * assessment's own is part of it (`….en.as-of-2018.pdf`), so that it does not take the place of the plain report.
 */
export function reportFileName(address: ReportAddress): string {
  const { assessment, template, language, jurisdiction } = address;
  return nameOf([assessment, template, jurisdiction, language, ...basisParts(address), 'pdf']);
}

/** The name of a file of data: `egdi-2024.csv`, `egdi-2024.excel.csv`, and what differs as in a report's name. */
export function dataFileName(assessment: string, format: DataFormat, basis: OtherBasis): string {
  const { suffix, saved = suffix } = dataForm(format);
  return `${nameOf([assessment, ...basisParts(basis)])}${saved}`;
}

/** The name of a table of concordance: `alignment-odd-2025.concordance.SRB.xlsx`, without a place that of all. */
export function concordanceFileName(
  assessment: string,
  jurisdiction: string | undefined,
  format: string,
  basis: OtherBasis,
): string {
  return nameOf([assessment, 'concordance', jurisdiction, ...basisParts(basis), format]);
}

/** The parts of `<template>[.<jurisdiction>].<language>.pdf`; null where a name is not of that form. */
export function reportNameParts(
  name: string,
): { readonly template: string; readonly jurisdiction?: string; readonly language: string } | null {
  const [template = '', ...rest] = name.split('.');
  const [extension, language = '', jurisdiction, ...more] = rest.reverse();
  const isWhole = extension === 'pdf' && template !== '' && language !== '' && jurisdiction !== '' && more.length === 0;
  return isWhole ? { template, language, ...(jurisdiction !== undefined && { jurisdiction }) } : null;
}
