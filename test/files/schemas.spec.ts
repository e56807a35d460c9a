import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { jsonSchemas } from '../../src/files/schema/json-schemas.js';

describe('the JSON Schemas that ship with the package', () => {
  it.each([...jsonSchemas()])('%s is what the schemas in the code say (npm run schemas writes it)', (name, text) => {
    expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text);
  });

  it('are one for each kind of YAML file', () => {
    expect(readdirSync('schemas').sort()).toEqual([...jsonSchemas().keys()].sort());
  });
});
