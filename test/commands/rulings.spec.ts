import { afterEach, describe, expect, it } from '@jest/globals';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

let copy: DataCopy | null = null;
afterEach(() => {
  copy?.remove();
  copy = null;
});

interface Listed {
  readonly rulings: readonly { readonly code: string; readonly marked: readonly { readonly jurisdiction: string }[] }[];
}

describe('merilo rulings', () => {
  it('lists how questions are to be read, and that no shipped answer is older', async () => {
    const { exitCode, stdout, stderr } = await runMerilo(['rulings', 'ddps']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('S1 s1-state-level (ddps@1, 2026-11-23)');
    expect(stdout).toMatch(/rulings; no answers need another look\n$/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('names the answers that are older than a ruling', async () => {
    copy = copyData();
    copy.edit('ddps-western-balkans-2020/answers/SRB.yaml', (text) =>
      text.replace(/(- criterion: G1\n[\s\S]*?answered: )'2026-11-23'/, "$1'2026-11-01'"),
    );
    const { stdout } = await runMerilo(['rulings', 'ddps@1', '--format', 'json', '--data', copy.dir]);
    const { rulings } = JSON.parse(stdout) as Listed;
    const marked = rulings.filter((ruling) => ruling.marked.length > 0);
    expect(marked.map(({ code }) => code)).toEqual(['g1-outlook-2024']);
    expect(marked[0]?.marked.map(({ jurisdiction }) => jurisdiction)).toEqual(['SRB']);
    const explained = await runMerilo(['explain', 'ddps-western-balkans-2020', 'SRB', 'G1', '--data', copy.dir]);
    expect(explained.stderr).toBe('');
    expect(explained.stdout).toContain('Needs another look since ruling g1-outlook-2024 of 2026-11-23.');
  });

  it('gives a table that programs read', async () => {
    const { stdout } = await runMerilo(['rulings', '--format', 'csv']);
    expect(stdout.split('\n')[0]).toBe('ruling,framework,criterion,date,question,decision,reason,marked');
  });

  it('refuses a framework that is not there, and says which there are', async () => {
    const { exitCode, stderr } = await runMerilo(['rulings', 'ddsp']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown framework "ddsp". Did you mean "ddps"?');
  });
});
