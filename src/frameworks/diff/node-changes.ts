import { canonicalJson } from '../../common/canonical-json.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { wordDiff } from '../../common/word-diff.js';
import { type AnswerOption, type Criterion, isCriterion } from '../framework.js';
import { type Change, type WordedField } from './framework-diff.js';
import { type PlacedNode } from './placed-nodes.js';

type Scale = Criterion['scale'];
type Texts = LocalisedText | string | undefined;

/** A note is in no language of its own: it is in that of the file. */
function textsOf(text: Texts): LocalisedText {
  return text === undefined ? {} : typeof text === 'string' ? { en: text } : text;
}

/** The languages in which a text is otherwise; white space is no difference. */
function worded<T extends Change>(was: Texts, is: Texts, told: (language: string, runs: Wording) => T): readonly T[] {
  const [old, now] = [textsOf(was), textsOf(is)];
  return [...new Set([...Object.keys(now), ...Object.keys(old)])].flatMap((language) => {
    const runs = wordDiff(old[language] ?? '', now[language] ?? '');
    return runs.every(({ kind }) => kind === 'same') ? [] : [told(language, runs)];
  });
}

type Wording = ReturnType<typeof wordDiff>;

/** What changed in a text, a change for each language. */
export function wordingChanges(field: WordedField, was: Texts, is: Texts): readonly Change[] {
  return worded(was, is, (language, runs) => ({ what: 'wording', field, language, runs }));
}

/** Keys whose values are otherwise; a key that one of them leaves out is null there. */
export function partChanges(was: object, is: object, except: ReadonlySet<string>): readonly Change[] {
  const [old, now] = [was as Readonly<Record<string, unknown>>, is as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((part): readonly Change[] => {
    const [from, to] = [old[part] ?? null, now[part] ?? null];
    return except.has(part) || canonicalJson(from) === canonicalJson(to) ? [] : [{ what: 'part', part, from, to }];
  });
}

/** What can be answered, by code; of yes and no their points alone. Numbers and dates have none. */
function optionsOf(scale: Scale): Readonly<Record<string, Pick<AnswerOption, 'points'> & Partial<AnswerOption>>> {
  if (scale.type === 'choice' || scale.type === 'checklist') return scale.options;
  return scale.type === 'boolean' ? { true: { points: scale.points.yes }, false: { points: scale.points.no } } : {};
}

/** A scale without its options. */
function frameOf(scale: Scale): object {
  return Object.fromEntries(Object.entries(scale).filter(([key]) => key !== 'options' && key !== 'points'));
}

const OF_OPTION = new Set(['points', 'label']);

function scaleChanges(was: Scale, is: Scale): readonly Change[] {
  const [old, now] = [optionsOf(was), optionsOf(is)];
  const [from, to] = [frameOf(was), frameOf(is)];
  const kept = Object.keys(now).flatMap((option): readonly Change[] => {
    const [before, after] = [old[option], now[option]];
    if (!after) return [];
    if (!before) return [{ what: 'option-added', option, points: after.points }];
    return [
      ...(before.points === after.points
        ? []
        : [{ what: 'points', option, from: before.points, to: after.points } as const]),
      ...worded(before.label, after.label, (language, runs) => ({ what: 'label', option, language, runs }) as const),
      ...partChanges(before, after, OF_OPTION).map((change): Change =>
        change.what === 'part' ? { ...change, part: `option ${option}: ${change.part}` } : change,
      ),
    ];
  });
  const gone = Object.keys(old).flatMap((option): readonly Change[] =>
    now[option] ? [] : [{ what: 'option-removed', option, points: old[option]?.points ?? 0 }],
  );
  return [
    ...(canonicalJson(from) === canonicalJson(to) ? [] : [{ what: 'scale', from, to } as const]),
    ...kept,
    ...gone,
  ];
}

/** Told by changes of their own, or by those of the children. */
const TOLD = new Set(['code', 'title', 'question', 'why', 'note', 'scale', 'weight', 'children']);

/** What is otherwise in the later version of a question, or of an element beside its children. */
export function nodeChanges(was: PlacedNode, is: PlacedNode, parentNow: string | null): readonly Change[] {
  const [old, now] = [was.node, is.node];
  const [from, to] = [old.weight ?? 1, now.weight ?? 1];
  const asked =
    isCriterion(old) && isCriterion(now)
      ? [
          ...wordingChanges('question', old.question, now.question),
          ...wordingChanges('why', old.why, now.why),
          ...scaleChanges(old.scale, now.scale),
        ]
      : [];
  return [
    ...(old.code === now.code ? [] : [{ what: 'code', from: old.code, to: now.code } as const]),
    ...(parentNow === is.parent ? [] : [{ what: 'moved', from: was.parent, to: is.parent } as const]),
    ...wordingChanges('title', old.title, now.title),
    ...asked,
    ...wordingChanges('note', old.note, now.note),
    ...(from === to ? [] : [{ what: 'weight', from, to } as const]),
    ...partChanges(old, now, TOLD),
  ];
}
