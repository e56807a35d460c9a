import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { parseTemplate, readTemplate } from '../../src/reports/read-template.js';

const text = readFileSync(new URL('../../templates/comparative.yaml', import.meta.url), 'utf8');
const right = readTemplate('comparative');

function failure(call: () => unknown): DomainError {
  try {
    call();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a template file', () => {
  it.each([
    {
      mistake: 'a section that does not exist',
      broken: text.replace('kind: findings', 'kind: findngs'),
      told: 'sections.0.kind is "findngs". Did you mean "findings"?',
    },
    {
      mistake: 'a key that does not exist',
      broken: text.replace('manySubjects:', 'manySubject:'),
      told: 'unknown key "manySubject" in the template. Did you mean "manySubjects"?',
    },
    {
      mistake: 'a key of the theme that does not exist',
      broken: text.replace('    accent:', '    acent:'),
      told: 'unknown key "acent" in theme.colours. Did you mean "accent"?',
    },
    {
      mistake: 'a colour by name',
      broken: text.replace("'#17365d'", 'navy'),
      told: 'theme.colours.primary: a colour is written as #rrggbb',
    },
    {
      mistake: 'a size that nobody can read',
      broken: text.replace('small: 7.4', 'small: 2'),
      told: 'theme.sizes.small',
    },
    { mistake: 'no YAML', broken: 'id: [', told: 'this is no YAML' },
  ])('with $mistake is refused with what to do', ({ broken, told }) => {
    const error = failure(() => parseTemplate(broken, 'templates/comparative.yaml', right));
    expect(error.code).toBe('DATA_INVALID');
    expect(error.message).toContain('templates/comparative.yaml: ');
    expect(error.message).toContain(told);
  });

  it('tells all that is wrong at once', () => {
    const broken = text.replace('manySubjects:', 'manySubject:').replace('kind: matrix', 'kind: matrices');
    const { message } = failure(() => parseTemplate(broken, 't.yaml', right));
    expect(message).toContain('manySubject"');
    expect(message).toContain('matrices');
  });

  it('of an unknown name is the mistake of the call, and is answered with what there is', () => {
    const error = failure(() => readTemplate('comparativ'));
    expect(error.code).toBe('CALL_INVALID');
    expect(error.message).toBe(
      'There is no template "comparativ". Did you mean "comparative"? Templates: brief, comparative, concordance, method, profile, worksheet.',
    );
  });
});

/** Relative luminance and contrast ratio, WCAG 2.1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : Math.exp(2.4 * Math.log((share + 0.055) / 1.055));
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme', () => {
  const { colours } = right.theme;
  it.each([
    { text: 'ink', on: '#ffffff' },
    { text: 'muted', on: '#ffffff' },
    { text: 'primary', on: '#ffffff' },
    { text: 'accent', on: '#ffffff' },
    { text: 'primary', on: colours.wash },
    { text: 'ink', on: colours.tint },
    { text: 'onPrimary', on: colours.primary },
  ] as const)('sets $text on $on with a contrast of at least 4.5', ({ text: name, on }) =>
    expect(contrast(colours[name], on)).toBeGreaterThanOrEqual(4.5),
  );
});
