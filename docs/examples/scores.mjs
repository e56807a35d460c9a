// An assessment's composite scores from a running server, with fetch alone (Node 20, or a browser).
// node scores.mjs [ADDRESS] [ASSESSMENT]
const [address = 'http://localhost:3000', assessment = 'egdi-2024'] = process.argv.slice(2);

const response = await fetch(new URL(`/data/${encodeURIComponent(assessment)}.json`, address));
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
const { scores, asOf, digest, data } = await response.json();

const titleOf = (text) => text.en ?? Object.values(text)[0];
const names = new Map(data.jurisdictions.map(({ code, name }) => [code, titleOf(name)]));
const designated = data.jurisdictions.filter(({ code, footnotes = [] }) => {
  const isAssessed = scores.some(({ jurisdiction }) => jurisdiction === code);
  return isAssessed && footnotes.some(({ publisher }) => publisher === data.assessment.publisher);
});
const starred = new Set(designated.map(({ code }) => code));

console.log(`${titleOf(data.assessment.title)} | law as of ${asOf} | ${data.assessment.licence} | ${digest}`);
for (const { jurisdiction, element, score, low, high, missing } of scores) {
  if (element !== data.framework.root.code) continue;
  // No score is no zero: the interval says what is known.
  const name = `${names.get(jurisdiction)}${starred.has(jurisdiction) ? '*' : ''}`;
  console.log([jurisdiction, name, score ?? `none (${missing})`, low, high].join('\t'));
}
for (const { code, footnotes } of designated) {
  const { text } = footnotes.find(({ publisher }) => publisher === data.assessment.publisher);
  console.log(`${names.get(code)}*: ${titleOf(text)}`);
}
