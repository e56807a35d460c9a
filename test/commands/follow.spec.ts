import { describe, expect, it } from '@jest/globals';
import { runMerilo } from '../support/run-merilo.js';

async function printed(...words: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runMerilo(words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

const DDPS = 'ddps-western-balkans-2025';

describe('merilo timeline', () => {
  it('names the event of law that made each step, in lines of 80 columns at most', async () => {
    const shown = await printed('timeline', DDPS, 'SRB', '--from', '2016', '--until', '2019');
    // The law of the general administrative procedure commenced on 9 March 2016 and has the once-only duty (S2).
    expect(shown).toMatch(/2016-03-09 to .*\n\s+SRB-LGAP-2016 Law on General Administrative Procedure/);
    expect(shown.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('draws the steps', async () => {
    const drawn = await printed('timeline', DDPS, 'SRB', '--format', 'svg');
    expect(drawn).toMatch(/^<svg [^>]*role="img"/);
    expect(drawn).toContain('<title');
  });

  it.each([
    [['timeline', DDPS, 'SBR'], 'Did you mean "SRB"?'],
    [['timeline', DDPS, 'SRB', '--element', 'law-onyl'], 'law-only'],
    [['timeline', DDPS, 'SRB', '--from', '2019', '--until', '2016'], '2019'],
    [['impact', 'SRB-PDP-2081'], 'SRB-PDP-2018'],
    [['scenario', DDPS, 'no-such-file.yaml'], 'no-such-file.yaml'],
    [['disagreements', 'SBR'], 'SRB'],
  ])('refuses %j and says what to do', async (words, told) => {
    const { stderr, exitCode } = await runMerilo(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
  });
});

it('merilo impact tells of each event of an act which answers it moved', async () => {
  const { events } = JSON.parse(await printed('impact', 'SRB-PDP-2018', '--format', 'json')) as {
    readonly events: readonly unknown[];
  };
  expect(events.length).toBeGreaterThan(0);
  const shown = await printed('impact', 'SRB-PDP-2018');
  // Data protection (T1) follows from the law that commenced on 21 November 2018.
  expect(shown).toMatch(/commences, 21 November 2018\n\s+moved: .*T1/s);
});

it('merilo scenario shows what a draft law would change, and leaves the data alone', async () => {
  const before = await printed('score', DDPS, '--format', 'json');
  const shown = await printed('scenario', DDPS, 'docs/examples/draft-albania.yaml');
  expect(shown).toContain('Albania');
  expect(await printed('score', DDPS, '--format', 'json')).toBe(before);
});

it('merilo disagreements lists where two benchmarks differ about a place, and counts what cannot be compared', async () => {
  const shown = await printed('disagreements', 'BIH');
  expect(shown).toMatch(/^Of \d+ pairs of answers \d+ disagree/);
  expect(shown).toContain('Not comparable (each is in json):');
  expect(shown.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
});
