import { canonicalJson } from '../common/canonical-json.js';
import { didYouMean } from '../common/did-you-mean.js';
import { type Finding } from '../common/finding.js';
import { erratumOf } from '../releases/erratum.js';
import { type Correction, newestFirst, type Release } from '../releases/release.js';
import { thaw } from '../releases/thaw.js';
import { type Engine } from '../scoreboards/engine.js';
import { type Scoreboard } from '../scoreboards/scoreboard.js';
import { type DataFolder } from './data-folder.js';
import { frozenFile } from './read-releases.js';

interface ReleaseRead {
  readonly file: string;
  /** The name in its path. */
  readonly called: string;
  readonly release: Release;
  readonly board: Scoreboard | null;
}

/** A release bears the names of its folder and file. */
function namedAsPlaced({ release, called }: ReleaseRead, assessment: string): readonly Finding[] {
  const pairs = [
    ['assessment', release.assessment, assessment],
    ['name', release.name, called],
  ] as const;
  return pairs.flatMap(([key, own, path]) =>
    own === path
      ? []
      : [{ path: [key], message: `${key} is "${own}", and the file lies at "${path}": name both alike` }],
  );
}

/** What a release says of the one that it corrects. */
function soundCorrection({ release }: ReleaseRead, all: readonly ReleaseRead[]): readonly Finding[] {
  const { supersedes, why, erratum, name } = release;
  if (supersedes === undefined) {
    const stray = why !== undefined ? 'why' : erratum ? 'erratum' : null;
    return stray === null
      ? []
      : [{ path: [stray], message: `"${stray}" stands without "supersedes": say what it corrects` }];
  }
  const names = all.map((other) => other.release.name).filter((other) => other !== name);
  const at = (message: string): readonly Finding[] => [{ path: ['supersedes'], message }];
  if (!names.includes(supersedes))
    return at(`there is no release "${supersedes}" here.${didYouMean(supersedes, names)}`);
  if (newestFirst([{ name }, { name: supersedes }])[0]?.name !== name) return at('a release corrects an earlier one');
  const twice = all.find((other) => other.release.supersedes === supersedes && other.release.name !== name);
  if (twice) return at(`"${twice.release.name}" corrects "${supersedes}" too: correct the newest release instead`);
  return why === undefined ? at('it does not say why it corrects that release: add "why"') : [];
}

function unexplained(corrections: readonly Correction[]): readonly string[] {
  return corrections.map((correction) => canonicalJson({ ...correction, why: undefined }));
}

/** An erratum lists what moved, no more and no less. */
function wholeErratum({ release, board }: ReleaseRead, all: readonly ReleaseRead[]): readonly Finding[] {
  const before = all.find((other) => other.release.name === release.supersedes)?.board;
  if (!before || !board) return [];
  const moved = unexplained(erratumOf(before, board));
  const listed = unexplained(release.erratum ?? []);
  const lacking = moved.filter((each) => !listed.includes(each));
  const extra = listed.filter((each) => !moved.includes(each));
  return [
    ...lacking.slice(0, 1).map((each) => {
      const count = lacking.length === 1 ? 'a figure that moved' : `${lacking.length} figures that moved`;
      return { path: [], message: `the erratum does not list ${count}: ${each}` };
    }),
    ...extra.map((each) => ({
      path: ['erratum', listed.indexOf(each)],
      message: 'the two releases do not differ in this figure, or not so: take it out, or put it as it is',
    })),
  ];
}

function read(folder: DataFolder, file: string, assessment: string, engine: Engine): readonly ReleaseRead[] {
  return folder.read('release', file).records.map(({ record: release }) => {
    const called = file.slice(`${assessment}/releases/`.length, -'.yaml'.length);
    const frozen = frozenFile(assessment, called);
    const text = folder.has(frozen) ? folder.text(frozen) : null;
    if (!folder.has(frozen)) {
      const message = `its frozen data are missing: put ${called}.json back beside it`;
      folder.report(file, [{ path: ['frozen'], message }]);
    }
    if (text === null) return { file, called, release, board: null };
    const { assessed, faults } = thaw(release, text, engine);
    const isOfEngine = release.engine !== engine.version;
    const told = faults.filter(({ key }) => !(isOfEngine && key === 'resultDigest'));
    folder.report(
      file,
      told.map(({ key, message }) => ({ path: [key], message })),
    );
    return { file, called, release, board: faults.length === 0 ? (assessed?.board ?? null) : null };
  });
}

/**
 * Checks the releases of an assessment, given their files: names, frozen data and digests, what corrects what. Numbers
 * that another engine worked out are not held against this one's.
 */
export function checkReleases(folder: DataFolder, assessment: string, files: readonly string[], engine: Engine): void {
  const all = files.flatMap((file) => read(folder, file, assessment, engine));
  for (const each of all) {
    const correction = soundCorrection(each, all);
    folder.report(each.file, [
      ...namedAsPlaced(each, assessment),
      ...correction,
      ...(correction.length === 0 ? wholeErratum(each, all) : []),
    ]);
  }
  for (const name of folder.names(`${assessment}/releases`).filter((each) => each.endsWith('.json'))) {
    if (files.includes(`${assessment}/releases/${name.replace(/\.json$/, '.yaml')}`)) continue;
    const message = 'frozen data without a release: its .yaml is missing beside it';
    folder.report(`${assessment}/releases/${name}`, [{ path: [], message }], 1);
  }
}
