import { type ReadUpgrade } from '../files/upgrade/read-upgrade.js';
import { type Correction } from '../releases/release.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';

/** The scoreboards before and after an upgrade on the same answers, and every figure that is otherwise. */
export interface UpgradeMoves {
  readonly before: Scoreboard;
  readonly after: Scoreboard;
  readonly moved: readonly Correction[];
}

/** Scores an assessment by both versions. Throws as scoring does, with the framework's file and line. */
export async function upgradeMoves({ before, after }: ReadUpgrade, dataDir: string): Promise<UpgradeMoves> {
  const [{ ENGINE }, { assess }] = [await import('../settings/engine.js'), await import('../scoreboards/assess.js')];
  const [{ erratumOf }, { placeFault }] = [
    await import('../releases/erratum.js'),
    await import('../files/place-fault.js'),
  ];
  const scored = (data: AssessmentData): Scoreboard => {
    try {
      return assess(data, ENGINE);
    } catch (error) {
      throw placeFault(dataDir, data.framework, error);
    }
  };
  const boards = { before: scored(before), after: scored(after) };
  return { ...boards, moved: erratumOf(boards.before, boards.after) };
}
