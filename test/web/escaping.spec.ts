import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { html, type Part } from '../../src/web/html.js';
import { assessmentPage } from '../../src/web/pages/assessment-page.js';
import { errorPage } from '../../src/web/pages/error-page.js';
import { scorecardPage } from '../../src/web/pages/scorecard-page.js';
import { sourceItem } from '../../src/web/parts/source.js';
import { named, parseHtml, wordsOf } from './parse-html.js';
import { viewOfData } from './site.js';

const ATTACK = `<script>alert("x")</script>' onmouseover='y & z`;

describe('a template', () => {
  it('escapes text, in elements and in attributes', () => {
    expect(html`<p title="${ATTACK}">${ATTACK}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onmouseover=&#39;y &amp; z">' +
        '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onmouseover=&#39;y &amp; z</p>',
    );
  });

  it('leaves what is HTML already as it is, and nothing out but nothing', () => {
    const items: readonly Part[] = [html`<li>${0}</li>`, null, undefined, false as const, 'a<b'];
    expect(html`<b>${items}</b>`.text).toBe('<b><li>0</li>a&lt;b</b>');
  });
});

describe('a page', () => {
  const data = readAssessment('assessments', 'ddps-western-balkans-2020');
  const bad = viewOfData({
    ...data,
    assessment: { ...data.assessment, title: { en: ATTACK }, subtitle: { sq: ATTACK } },
    jurisdictions: data.jurisdictions.map((each) => (each.code === 'ALB' ? { ...each, name: { en: ATTACK } } : each)),
    answers: {
      ...data.answers,
      ALB: (data.answers['ALB'] ?? []).map((answer) => ({ ...answer, justification: ATTACK })),
    },
  });

  it.each([
    ['of an assessment', assessmentPage(bad)],
    ['of a scorecard', scorecardPage(bad, 'ALB')],
    ['of an error', errorPage(404, ATTACK)],
  ])('%s shows markup in the data as text', (_, page) => {
    const parsed = parseHtml(page);
    expect(named(parsed, 'script')).toEqual([]);
    expect(wordsOf(parsed)).toContain('<script>alert("x")</script>');
  });

  it('says in which language a text is that is not in its own', () => {
    const subtitle = named(parseHtml(assessmentPage(bad)), 'span').find(
      ({ attributes }) => attributes['lang'] === 'sq',
    );
    expect(wordsOf(subtitle!)).toContain('alert');
  });

  it('makes no link of an address that is none of the web', () => {
    const item = sourceItem({ title: 'A source', href: 'javascript:alert(1)' });
    expect(item.text).not.toContain('href');
  });
});
