import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type Catalogue } from './language/catalogue.js';
import { overrideFaults } from './language/override-faults.js';
import { readCatalogue, readLanguages } from './language/read-catalogue.js';
import { type TemplateAssets } from './own-look.js';
import { missingLetters } from './pdf/fonts.js';
import { readAssets } from './read-assets.js';
import { parseTemplate, readTemplate, templateNames } from './read-template.js';
import { type TemplateFile } from './template.js';

/** A template with what it takes from files beside it. */
export interface FoundTemplate {
  readonly template: TemplateFile;
  readonly assets: TemplateAssets;
  /** As it was named, for messages. */
  readonly file: string;
}

/** A template's own file, read and checked with all that it names. Throws DATA_INVALID with all that is wrong. */
function ownTemplate(path: string, file: string): FoundTemplate {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new DomainError('CALL_INVALID', `There is no template file ${file} that can be read. Give the path of one.`);
  }
  const template = parseTemplate(text, file, readTemplate('comparative'));
  const faults = overrideFaults(template.messages ?? {}, readCatalogue('en').messages);
  if (faults.length > 0) throw new DomainError('DATA_INVALID', faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return { template, assets: readAssets(template, pathToFileURL(path), file), file };
}

const NAME = /^[a-z][a-z-]*$/;

/**
 * The template of a name: one of those that ship, or a file of a folder of own templates. One that there is not is
 * CALL_INVALID, with those there are. A name is never a path.
 */
export function templateNamed(name: string, own: string | null): FoundTemplate {
  const shipped = templateNames();
  if (shipped.includes(name) || own === null) {
    return { template: readTemplate(name), assets: {}, file: `templates/${name}.yaml` };
  }
  const names = [...new Set([...shipped, ...templateNames(pathToFileURL(`${resolve(own)}/`))])];
  if (!NAME.test(name) || !names.includes(name)) {
    const there = `${didYouMean(name, names)} Templates: ${names.join(', ')}.`;
    throw new DomainError('CALL_INVALID', `There is no template "${name}".${there}`);
  }
  const found = ownTemplate(resolve(own, `${name}.yaml`), `${name}.yaml`);
  if (found.template.id === name) return found;
  throw new DomainError('DATA_INVALID', `${found.file}: its id is "${found.template.id}". Name both alike.`);
}

/** The template that a command names: by its name, or, where that has a slash or ends in `.yaml`, the file at a path. */
export function templateOfCall(called: string, cwd: string): FoundTemplate {
  return /[\\/]|\.ya?ml$/.test(called) ? ownTemplate(resolve(cwd, called), called) : templateNamed(called, null);
}

/** Every character that a language's reports are sure to print: its letters, small and great, and those of its messages. */
function lettersOf({ tag, messages }: Catalogue): string {
  const alphabet = readLanguages()[tag]?.alphabet ?? '';
  return `${alphabet}${alphabet.toUpperCase()}0123456789${Object.values(messages).join('')}`;
}

/** Refuses typefaces that lack letters of the report's language, naming each letter: DATA_INVALID. */
export function assertLetters({ template, assets, file }: FoundTemplate, catalogue: Catalogue): void {
  const text = lettersOf(catalogue);
  const faults = Object.entries(assets.fonts ?? {}).flatMap(([face, bytes]) => {
    const name = template.fonts?.[face as keyof typeof template.fonts] ?? '';
    const missing = missingLetters(bytes, text);
    if (missing === null)
      return [`${file}: fonts.${face}: "${name}" is no typeface that can be read. Get another copy.`];
    if (missing.length === 0) return [];
    const some = missing.slice(0, 24).join(' ');
    const more = missing.length > 24 ? ` and ${missing.length - 24} more` : '';
    const advice = `Take a typeface that has them, or leave out fonts.${face}.`;
    return [
      `${file}: fonts.${face}: "${name}" lacks letters of a report in ${catalogue.tag}: ${some}${more}. ${advice}`,
    ];
  });
  if (faults.length > 0) throw new DomainError('DATA_INVALID', faults.join('\n'));
}
