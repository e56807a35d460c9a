import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { readSettings, type Settings } from './settings.js';

const read = (environment: Readonly<Record<string, string>>, isTerminal = false): Settings =>
  readSettings(environment, { cwd: '/srv/merilo', isTerminal });

/** The message of what is refused; fails where nothing is. */
function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALL_INVALID') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('readSettings', () => {
  it('has a value for each setting, so that nothing need be set', () => {
    expect(read({ PATH: '/bin', HOME: '/root' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      databaseDir: resolve('/srv/merilo', '.merilo'),
      templatesDir: null,
      publicUrl: null,
      corsOrigins: [],
      introspection: true,
      logFormat: 'json',
      logLevel: 'info',
      threads: expect.any(Number),
      evidenceMegabytes: 20,
      tokens: null,
      changesPerMinute: 3000,
      jobs: true,
    });
    expect(read({}, true).logFormat).toBe('text');
  });

  it('reads what is set, and takes an empty value for one that is not given', () => {
    const settings = read({
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: 'postgresql://merilo:secret@db.example:5432/merilo?sslmode=require',
      MERILO_DATABASE_DIR: '/var/lib/merilo',
      MERILO_PUBLIC_URL: 'https://merilo.example/',
      MERILO_CORS_ORIGINS: 'https://a.example, http://localhost:8080',
      MERILO_INTROSPECTION: 'off',
      MERILO_LOG_FORMAT: '',
      MERILO_LOG_LEVEL: ' debug ',
      MERILO_THREADS: '4',
      MERILO_TEMPLATES_DIR: 'templates',
      MERILO_EVIDENCE_MB: '5',
      MERILO_OIDC_ISSUER: 'https://issuer.example/realm/',
      MERILO_OIDC_AUDIENCE: 'merilo',
      MERILO_CHANGES_PER_MINUTE: '600',
      MERILO_JOBS: 'off',
    });
    expect(settings).toEqual({
      host: '0.0.0.0',
      port: 0,
      databaseUrl: 'postgresql://merilo:secret@db.example:5432/merilo?sslmode=require',
      databaseDir: resolve('/var/lib/merilo'),
      templatesDir: resolve('/srv/merilo', 'templates'),
      publicUrl: 'https://merilo.example',
      corsOrigins: ['https://a.example', 'http://localhost:8080'],
      introspection: false,
      logFormat: 'json',
      logLevel: 'debug',
      threads: 4,
      evidenceMegabytes: 5,
      tokens: { issuer: 'https://issuer.example/realm/', audience: 'merilo' },
      changesPerMinute: 600,
      jobs: false,
    });
  });

  it.each([
    { name: 'PORT', value: '65536' },
    { name: 'PORT', value: '-1' },
    { name: 'PORT', value: '80.5' },
    { name: 'PORT', value: '0x50' },
    { name: 'HOST', value: 'two words' },
    { name: 'MERILO_OIDC_ISSUER', value: 'http://issuer.example' },
    { name: 'MERILO_OIDC_ISSUER', value: 'issuer.example' },
    { name: 'MERILO_CHANGES_PER_MINUTE', value: '0' },
    { name: 'MERILO_PUBLIC_URL', value: 'merilo.example' },
    { name: 'MERILO_PUBLIC_URL', value: 'ftp://merilo.example' },
    { name: 'MERILO_CORS_ORIGINS', value: 'https://a.example/path' },
    { name: 'MERILO_CORS_ORIGINS', value: 'a.example' },
    { name: 'MERILO_INTROSPECTION', value: 'true' },
    { name: 'MERILO_JOBS', value: 'no' },
    { name: 'MERILO_LOG_FORMAT', value: 'JSON' },
    { name: 'MERILO_LOG_LEVEL', value: 'verbose' },
    { name: 'MERILO_THREADS', value: '0' },
    { name: 'MERILO_THREADS', value: '65' },
    { name: 'MERILO_EVIDENCE_MB', value: '101' },
  ])('refuses $name=$value, and says what it must be', ({ name, value }) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`${name}: "${value.replace(/[./]/g, '\\$&')}" is not \\S`));
  });

  it('refuses a MERILO_ variable that it does not know, with the nearest', () => {
    expect(refusal({ MERILO_LOGLEVEL: 'info' })).toContain(
      'unknown setting MERILO_LOGLEVEL. Did you mean "MERILO_LOG_LEVEL"?',
    );
    expect(refusal({ MERILO_XYZ: '1' })).toContain('There are: HOST, PORT, DATABASE_URL,');
  });

  it('tells all that is wrong at once', () => {
    const told = refusal({ PORT: 'x', MERILO_THREADS: 'many', MERILO_NOPE_NOPE: '1' });
    for (const name of ['PORT', 'MERILO_THREADS', 'MERILO_NOPE_NOPE']) expect(told).toContain(name);
  });

  it('leaves no reports to workers where only this process has the database', () => {
    expect(refusal({ MERILO_JOBS: 'off' })).toMatch(/MERILO_JOBS: off leaves reports to workers.*DATABASE_URL/);
  });

  it('takes tokens of nobody in particular for nobody: an issuer and an audience are set together', () => {
    expect(refusal({ MERILO_OIDC_ISSUER: 'https://issuer.example' })).toContain('one is set without the other');
    expect(refusal({ MERILO_OIDC_AUDIENCE: 'merilo' })).toContain('one is set without the other');
    const { tokens } = read({ MERILO_OIDC_ISSUER: 'http://127.0.0.1:9000', MERILO_OIDC_AUDIENCE: 'merilo' });
    expect(tokens).toEqual({ issuer: 'http://127.0.0.1:9000', audience: 'merilo' });
  });

  it('never repeats what may hold a password', () => {
    const told = refusal({ DATABASE_URL: 'mysql://root:secret@db/merilo' });
    expect(told).toContain('DATABASE_URL: its value is not');
    expect(told).not.toContain('secret');
    expect(told).not.toContain('root');
  });
});
