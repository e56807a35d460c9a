import { DomainError } from '../common/domain-error.js';
import { templateNames } from './read-template.js';
import { type FoundTemplate, templateNamed } from './find-template.js';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

function namesIn(folder: string): readonly string[] {
  try {
    return templateNames(pathToFileURL(`${resolve(folder)}/`));
  } catch {
    throw new DomainError(
      'CALL_INVALID',
      `MERILO_TEMPLATES_DIR: ${folder} cannot be read as a folder. Name one, or leave the setting out.`,
    );
  }
}

/** The templates that a server knows: those that ship, and those of an institution's own folder, if it has one. */
export class Templates {
  constructor(private readonly folder: string | null = null) {}

  /** CALL_INVALID where there is none of the name, DATA_INVALID where an own one is wrong. */
  named(name: string): FoundTemplate {
    return templateNamed(name, this.folder);
  }

  /** Refuses to begin with a folder that cannot be read (CALL_INVALID), or with a template that is wrong. */
  check(): void {
    const { folder } = this;
    if (folder === null) return;
    for (const name of namesIn(folder)) this.named(name);
  }
}
