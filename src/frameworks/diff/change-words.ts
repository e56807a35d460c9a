import { type WordRun } from '../../common/word-diff.js';
import { type Change } from './framework-diff.js';

/** Words taken out in brackets with a minus, words put in with a plus; the rest as it stands, long runs cut. */
function runWords(runs: readonly WordRun[]): string {
  const said = runs.map(({ kind, text }, place) => {
    if (kind === 'removed') return `[−${text}]`;
    if (kind === 'added') return `[+${text}]`;
    const words = text.split(' ');
    if (words.length <= 6) return text;
    const [head, tail] = [words.slice(0, 3).join(' '), words.slice(-3).join(' ')];
    return place === 0 ? `… ${tail}` : place === runs.length - 1 ? `${head} …` : `${head} … ${tail}`;
  });
  return said.join(' ');
}

function inLanguage(language: string): string {
  return language === 'en' ? '' : ` (${language})`;
}

function partWords(from: unknown, to: unknown): string {
  const told = (value: unknown): string => {
    const text = value === null ? 'none' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return text.length > 60 ? 'another' : text;
  };
  const [was, is] = [told(from), told(to)];
  return was === 'another' || is === 'another' ? 'changed' : `${was} → ${is}`;
}

/** A change as one English sentence part, without the name of what changed. */
export function changeWords(change: Change): string {
  switch (change.what) {
    case 'code':
      return `code ${change.from} → ${change.to}`;
    case 'moved':
      return `moved from ${change.from ?? 'the top'} to ${change.to ?? 'the top'}`;
    case 'wording':
      return `${change.field}${inLanguage(change.language)}: ${runWords(change.runs)}`;
    case 'label':
      return `words of "${change.option}"${inLanguage(change.language)}: ${runWords(change.runs)}`;
    case 'option-added':
      return `new answer "${change.option}" (${change.points} points)`;
    case 'option-removed':
      return `answer "${change.option}" (${change.points} points) is gone`;
    case 'points':
      return `points of "${change.option}": ${change.from} → ${change.to}`;
    case 'scale':
      return `scale: ${partWords(change.from, change.to)}`;
    case 'weight':
      return `weight ${change.from} → ${change.to}`;
    case 'part':
      return `${change.part}: ${partWords(change.from, change.to)}`;
  }
}
