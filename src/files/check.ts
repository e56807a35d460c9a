import { resolve } from 'node:path';
import { didYouMean } from '../common/did-you-mean.js';
import { within } from '../common/finding.js';
import { type Problem } from '../common/problem.js';
import { readCanonicalYaml } from './canonical-yaml.js';
import { checkAssessment } from './check-assessment.js';
import { checkFile } from './check-file.js';
import { checkReleases } from './check-releases.js';
import { type DataFolder, openFolder } from './data-folder.js';
import { dataFiles } from './data-files.js';
import { type FileKind, filePlaceOf } from './file-kind.js';
import { placeProblems } from './place-problems.js';
import { ENGINE } from '../settings/engine.js';
import { assessmentIds, openRegister, type Register } from './register.js';
import { actCircles } from './rules/act-circles.js';
import { codesAcrossFiles } from './rules/codes-across-files.js';
import { doublesAcrossFiles } from './rules/doubles-across-files.js';
import { foundActs } from './rules/coverage-references.js';
import { wantedFiles } from './wanted-files.js';
import { parsePlaces } from './yaml-places.js';

const NEEDED = ['jurisdictions.yaml', 'groups.yaml', 'subjects.yaml'];
const FOLDERS = ['instruments', 'coverage', 'frameworks', 'answers', 'replies', 'releases'];
const FILES = [
  'jurisdictions.yaml',
  'groups.yaml',
  'subjects.yaml',
  'rulings.yaml',
  'mappings.yaml',
  'assessment.yaml',
  'comparators.yaml',
  'answers.csv',
];

/** A file that nothing reads is most often a misspelt name. */
function checkStray(folder: DataFolder, file: string): void {
  const parts = file.split('/');
  const guess = parts
    .map((part, index) => didYouMean(part, index === parts.length - 1 ? FILES : FOLDERS))
    .find((text) => text !== '');
  const why = file.endsWith('.yml') ? ' Files end in .yaml.' : (guess ?? ' The layout is in docs/data-files.md.');
  folder.report(file, [{ path: [], message: `nothing reads a file of this name.${why}` }], 1);
}

/** Answers, replies and comparators whose assessment or framework is unsound are read too; they need an assessment. */
function checkParts(folder: DataFolder, file: string): void {
  const place = filePlaceOf(file);
  const kinds: readonly (FileKind | undefined)[] = [
    'answers',
    'replies',
    'comparators',
    'answers-table',
    'release',
    'rulings',
  ];
  const [id] = place?.names ?? [];
  if (!place || id === undefined || !kinds.includes(place.kind)) return;
  if (place.kind !== 'answers-table') folder.read(place.kind, file);
  if (folder.has(`${id}/assessment.yaml`)) return;
  const message = `the file belongs to no assessment: ${id} has no assessment.yaml`;
  folder.report(file, [{ path: [], message }], 1);
}

function checkAllOf(folder: DataFolder, register: Register, files: readonly string[]): void {
  const kinds: readonly Exclude<
    FileKind,
    'answers' | 'answers-table' | 'replies' | 'comparators' | 'assessment' | 'release'
  >[] = ['jurisdictions', 'groups', 'subjects', 'rulings', 'mappings', 'instruments', 'coverage', 'framework'];
  for (const kind of kinds) {
    for (const file of files.filter((each) => filePlaceOf(each)?.kind === kind))
      checkFile(folder, register, kind, file);
  }
  for (const file of files.filter((each) => filePlaceOf(each)?.kind === 'coverage')) {
    for (const { record, path } of folder.read('coverage', file).records) {
      folder.report(file, within(path, foundActs(record, register)));
    }
  }
  for (const id of assessmentIds(folder)) {
    const assessment = folder.read('assessment', `${id}/assessment.yaml`).records[0]?.record;
    const framework = assessment && register.framework(assessment.framework);
    if (assessment && framework) checkAssessment(folder, register, id, assessment, framework, null);
    else checkFile(folder, register, 'assessment', `${id}/assessment.yaml`);
  }
  for (const id of assessmentIds(folder)) {
    const own = files.filter((file) => file.startsWith(`${id}/`) && filePlaceOf(file)?.kind === 'release');
    checkReleases(folder, id, own, ENGINE);
  }
  for (const file of files) checkParts(folder, file);
  const acts = files
    .filter((file) => filePlaceOf(file)?.kind === 'instruments')
    .flatMap((file) => folder.read('instruments', file).records.map(({ record: act, path }) => ({ file, path, act })));
  for (const { file, finding } of actCircles(acts)) folder.report(file, [finding]);
  const law = files.filter((file) => filePlaceOf(file)?.kind === 'instruments');
  for (const { file, findings } of doublesAcrossFiles(law.map((each) => folder.read('instruments', each)))) {
    folder.report(file, findings);
  }
  for (const kind of ['instruments', 'coverage', 'rulings'] as const) {
    const own = files.filter((file) => filePlaceOf(file)?.kind === kind).map((file) => folder.read(kind, file));
    for (const { file, findings } of codesAcrossFiles(own)) folder.report(file, findings);
  }
}

/** YAML that the parser takes and the canonical form has not: comments, anchors, aliases, tags, tabs. */
function checkForm(folder: DataFolder, file: string): void {
  const text = file.endsWith('.yaml') ? folder.text(file) : null;
  if (text === null || readCanonicalYaml(text)) return;
  for (const { line, message } of parsePlaces(text).oddities) folder.report(file, [{ path: [], message }], line);
}

/** Checks an opened data folder that holds these files: all that is wrong in them is reported to it. */
export function checkFolder(folder: DataFolder, files: readonly string[]): void {
  const register = openRegister(folder);
  for (const file of NEEDED) if (!folder.has(file)) folder.text(file);
  for (const file of files) if (filePlaceOf(file) === null) checkStray(folder, file);
  checkAllOf(folder, register, files);
  for (const file of files) if (filePlaceOf(file) !== null) checkForm(folder, file);
}

/**
 * All that is wrong in a data folder, or in the files and folders of it that are named: each problem with its file (as
 * one would type it from the working folder) and line, sorted. Nothing when all is well. The whole folder is read
 * either way, since files refer to each other.
 */
export function checkData(
  dataDir: string,
  paths: readonly string[] = [],
  cwd: string = process.cwd(),
): readonly Problem[] {
  const dir = resolve(cwd, dataDir);
  const folder = openFolder(dir);
  const files = dataFiles(dir);
  const wanted = new Set(wantedFiles(dir, paths, files, cwd));
  checkFolder(folder, files);
  const found = folder.findings.filter(({ file }) => paths.length === 0 || wanted.has(file));
  return placeProblems(folder, found, cwd);
}

/** How many data files the paths name; all of the folder's when none is named. */
export function countFiles(dataDir: string, paths: readonly string[], cwd: string = process.cwd()): number {
  const dir = resolve(cwd, dataDir);
  return wantedFiles(dir, paths, dataFiles(dir), cwd).length;
}
