import { describe, expect, it } from '@jest/globals';
import { runMerilo } from '../support/run-merilo.js';

async function printed(...words: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runMerilo(['law', ...words]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

describe('merilo law', () => {
  // The law was published on 13 November 2018 and commenced on the 21st; it applied from August 2019.
  it('shows the law of a place on a day, article by article', async () => {
    const shown = await printed('SRB', '--on', '2018-11-21', '--subject', 'data-protection');
    expect(shown).toContain('Serbia: the law on 21 November 2018. One act is in force, in whole or in part.');
    expect(shown).toContain('SRB-PDP-2018 Personal Data Protection Law');
    expect(shown).toMatch(/exists: yes → binding: yes → in force: yes → implementing act: \? → applied:\s+no/);
    expect(shown).toContain('art. 5: mandates, data-protection');
    for (const line of shown.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    expect(await printed('SRB', '--on', '2018-11-20', '--subject', 'data-protection')).not.toContain('SRB-PDP-2018');
  });

  it('shows the life of an act: what happened, when it held, how it stands on a date', async () => {
    const shown = await printed('MNE-FAI-2012', '--on', '2015');
    expect(shown).toContain('in force from 17 August 2012');
    expect(shown).toContain('  on 7 July 2026: not known to be in force');
    expect(shown).toContain('Throughout 2015');
    expect(shown).toContain('art. 12a: mandates, open-format – not in force');
  });

  it('gives the same as JSON and as CSV', async () => {
    const { on, acts } = JSON.parse(await printed('XKX', '--on', '2010-12-10', '--format', 'json')) as {
      readonly on: string;
      readonly acts: readonly { readonly act: { readonly code: string }; readonly force: string }[];
    };
    expect(on).toBe('2010-12-10');
    const held = acts.filter(({ force }) => force === 'yes').map(({ act }) => act.code);
    // The law of 2010 repealed that of 2003 on this day.
    expect(held).toContain('XKX-APD-2010');
    expect(held).not.toContain('XKX-AOD-2003');
    const [head, ...rows] = (await printed('XKX', '--on', '2010-12-10', '--format', 'csv')).trimEnd().split('\n');
    expect(head).toContain('act,title,force,basis,reached,provision,provisionForce');
    expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(new Set(acts.map(({ act }) => act.code)));
  });

  it.each([
    [['SBR'], 'there is no jurisdiction and no act "SBR". Did you mean "SRB"?'],
    [['SRB-EGOV-2081'], 'Did you mean "SRB-EGOV-2018"?'],
    [['SRB', '--on', '2019-02-30'], 'the date "2019-02-30"'],
    [['SRB', '--subject', 'open-dat'], 'there is no subject "open-dat". Did you mean "open-data"?'],
  ])('refuses %j and says what to do', async (words, message) => {
    const { stderr, exitCode } = await runMerilo(['law', ...words]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
