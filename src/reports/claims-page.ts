import { type Agreement, type ClaimQuery, type ClaimResult } from '../scoreboards/claims.js';

function queryText(query: ClaimQuery, assessment: string): string {
  if ('count' in query) {
    const { criterion, values, of } = query.count;
    return `count of ${of ? of.join(', ') : 'the subjects'} with ${criterion} = ${values.join(' or ')} in ${assessment}`;
  }
  if ('comparator' in query) return `comparator ${query.comparator.code}`;
  return `${query.inForce.instrument} in force on the reference date`;
}

/** The published sentences beside what our data give, as a page in Markdown. Generated: `npm run source-claims`. */
export function claimsPage(source: string, assessment: string, results: readonly ClaimResult[]): string {
  const count = (agreement: Agreement) => results.filter((result) => result.agreement === agreement).length;
  const tally = `${count('agrees')} agree, ${count('open')} open, ${count('disagrees')} disagree`;
  return [
    '# What the source says, and what our data give',
    '',
    `Generated from \`docs/source-claims.yaml\` and the assessment \`${assessment}\` by \`npm run source-claims\`; a test fails when it is stale.`,
    '',
    `Source: ${source}. Its survey answers by economy are not published, so a claim can be *open*: it is among what our data admit, and they do not prove it. Disagreement is shown, never bent.`,
    '',
    `**${results.length} claims: ${tally}.**`,
    '',
    ...results.flatMap(({ claim, agreement, ours, quoting }) => [
      `## ${claim.code}: ${claim.says}`,
      '',
      `> ${claim.quote}`,
      '',
      `- Query: ${queryText(claim.query, assessment)}`,
      `- Our data: ${ours}`,
      `- Verdict: **${agreement}**`,
      ...(quoting.length > 0 ? [`- Not independent: our answer for ${quoting.join(', ')} quotes this source.`] : []),
      ...(claim.note ? [`- Note: ${claim.note}`] : []),
      '',
    ]),
  ].join('\n');
}
