import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

let copy: DataCopy;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.remove());

const FILES = ['ALB', 'BIH', 'MKD', 'MNE', 'SRB', 'XKX'].map((code) => `instruments/${code}.yaml`);

function texts(): readonly string[] {
  return FILES.map((file) => readFileSync(join(copy.dir, file), 'utf8'));
}

function file(name: string, text: string): string {
  writeFileSync(join(copy.home, name), text);
  return name;
}

function merilo(...args: readonly string[]): Promise<Outcome> {
  return runMerilo(args, copy.home);
}

/** A law that nobody made. */
const NEW = `- code: SRB-INVENTED-2030
  jurisdiction: SRB
  title:
    en: Law on an Invented Matter
    sr-Latn: Zakon o izmišljenoj stvari
  type: law
  binding: binding
  number: 999/2030
  subjects:
    - open-data
  events:
    - type: adopted
      date: '2030-02-01'
  confidence: unverified
  sources:
    - title: an invented source
`;

describe('what was exported and is imported again', () => {
  it.each(['yaml', 'csv', 'jsonld'])('is the same, act by act: %s', async (form) => {
    const before = texts();
    const format = form === 'jsonld' ? 'json-ld' : form;
    await merilo('export', '--register', '--format', format, '-o', `register.${form}`);
    const { stdout, stderr, exitCode } = await merilo('import', `register.${form}`, '--apply');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    expect(stderr).toMatch(/^0 new, 0 changed, 1\d\d same, 0 refused\. There is nothing to write\.\n$/);
    expect(texts()).toEqual(before);
  });

  it('comes whole out of CSV into a register that has lost it', async () => {
    const before = texts();
    await merilo('export', '--register', '--format', 'csv', '--jurisdiction', 'SRB', '-o', 'serbia.csv');
    // The last act of the file goes, with its searches and answers unharmed: nothing refers to it.
    copy.edit('instruments/SRB.yaml', (text) => text.slice(0, text.lastIndexOf('\n- code: ') + 1));
    const check = await merilo('check', 'assessments/instruments/SRB.yaml');
    expect(check.exitCode).toBe(0);
    const { stderr } = await merilo('import', 'serbia.csv', '--apply');
    expect(stderr).toMatch(/^1 new, 0 changed, \d+ same, 0 refused\. Written: 1 file\.\n$/);
    expect(texts()).toEqual(before);
  });
});

describe('a dry run', () => {
  it('tells what is new and changed, and writes nothing', async () => {
    const before = texts();
    const name = file('acts.yaml', NEW);
    await merilo('export', '--register', '--format', 'csv', '--jurisdiction', 'SRB', '-o', 'serbia.csv');
    const csv = readFileSync(join(copy.home, 'serbia.csv'), 'utf8');
    const changed = file('changed.csv', csv.replace('Law on Electronic Government', 'Act on Electronic Government'));
    const { stdout, stderr, exitCode } = await merilo('import', name, changed);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('new      SRB-INVENTED-2030  instruments/SRB.yaml\n');
    expect(stdout).toContain('changed  SRB-EGOV-2018  instruments/SRB.yaml\n');
    expect(stdout).toContain('title.en:');
    expect(stderr).toMatch(
      /^1 new, 1 changed, \d+ same, 0 refused\. Nothing is written yet: --apply writes 1 file\.\n$/,
    );
    expect(texts()).toEqual(before);
  });

  it('is written with --apply, in canonical form, and the folder is right afterwards', async () => {
    const { exitCode } = await merilo('import', file('acts.yaml', NEW), '--apply');
    expect(exitCode).toBe(0);
    expect(readFileSync(join(copy.dir, 'instruments/SRB.yaml'), 'utf8').endsWith(NEW)).toBe(true);
    const check = await merilo('check');
    expect(check.stdout).toBe('');
    expect((await merilo('format', '--check', 'assessments/instruments')).exitCode).toBe(0);
    const again = await merilo('import', 'acts.yaml', '--apply');
    expect(again.stderr).toBe('0 new, 0 changed, 1 same, 0 refused. There is nothing to write.\n');
  });

  it('says all of it as JSON and CSV', async () => {
    const name = file('acts.yaml', NEW);
    const json = JSON.parse((await merilo('import', name, '--format', 'json')).stdout) as {
      readonly isWritten: boolean;
      readonly files: readonly string[];
      readonly acts: readonly { readonly code: string; readonly status: string; readonly line: number }[];
    };
    expect(json).toMatchObject({
      isWritten: false,
      files: ['instruments/SRB.yaml'],
      acts: [{ code: 'SRB-INVENTED-2030', status: 'new', line: 1 }],
    });
    expect((await merilo('import', name, '--format', 'csv')).stdout.split('\n')[1]).toBe(
      'new,SRB-INVENTED-2030,acts.yaml,1,instruments/SRB.yaml,,,',
    );
  });
});

describe('one bad row changes nothing', () => {
  const bad = (change: (text: string) => string): string =>
    `${NEW}${change(NEW.replaceAll('INVENTED', 'OTHER').replace('999/', '998/'))}`;

  it.each([
    {
      because: 'an unknown type',
      from: 'type: law',
      to: 'type: lwa',
      says: ':22: type: "lwa" is none of',
      guess: '"law"',
    },
    {
      because: 'an unknown subject',
      from: '- open-data',
      to: '- opendata',
      says: ':26: unknown subject "opendata"',
      guess: '"open-data"',
    },
    {
      because: 'an unknown place',
      from: 'jurisdiction: SRB',
      to: 'jurisdiction: SBR',
      says: ':18: unknown jurisdiction "SBR"',
      guess: '"SRB"',
    },
    {
      because: 'an impossible date',
      from: "'2030-02-01'",
      to: "'2030-02-30'",
      says: ':29: date: "2030-02-30"',
      guess: '',
    },
    {
      because: 'an unknown key',
      from: '  number:',
      to: '  numbre:',
      says: ':24: unknown key "numbre"',
      guess: '"number"',
    },
  ])('$because', async ({ from, to, says, guess }) => {
    const before = texts();
    const name = file(
      'acts.yaml',
      bad((text) =>
        text.replace('Invented Matter', 'Other Affair').replace('izmišljenoj stvari', 'drugom').replace(from, to),
      ),
    );
    const { stdout, stderr, exitCode } = await merilo('import', name, '--apply');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`acts.yaml${says}`);
    expect(stdout).toContain(guess);
    expect(stderr).toContain('1 new, 0 changed, 0 same, 1 refused. Nothing is written');
    expect(texts()).toEqual(before);
  });

  it('what would break an answer elsewhere', async () => {
    const before = texts();
    const srb = before[4] ?? '';
    // Answers cite provisions of the law on electronic government: an import that leaves them out is refused.
    const start = srb.indexOf('- code: SRB-EGOV-2018');
    const whole = srb.slice(start, srb.indexOf('\n- code: ', start) + 1);
    const cut = whole.replace(/\n {2}provisions:\n[\s\S]*?\n(?= {2}[a-z])/, '\n');
    expect(cut).not.toContain('- pinpoint');
    const { stdout, exitCode } = await merilo('import', file('cut.yaml', cut), '--apply');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^assessments\/.*: .*SRB-EGOV-2018/m);
    expect(texts()).toEqual(before);
  });

  it('all problems of all files at once', async () => {
    const yaml = file('one.yaml', NEW.replace('type: law', 'type: lwa').replace('- open-data', '- opendata'));
    const csv = file('two.csv', 'record,code,type,colour\nact,ZZZ-1,law,red\n');
    const json = file('three.jsonld', '{ "@type": "Legislation", }');
    const other = file('four.jsonld', '{ "@type": "Recipe", "name": "Burek" }');
    const { stdout } = await merilo('import', yaml, csv, json, other);
    for (const said of [
      'one.yaml:6:',
      'two.csv:1: unknown column "colour"',
      'three.jsonld:1: this is no JSON',
      'four.jsonld:1: the document has no Legislation',
    ]) {
      expect(stdout).toContain(said);
    }
  });
});

describe('an act that is there under another code', () => {
  it.each([{ by: 'its number', from: 'number: 999/2030', to: 'number: 119/2014', place: 'ALB', code: 'ALB-RTI-2014' }])(
    'is refused by $by',
    async ({ from, to, place, code }) => {
      const text = NEW.replace(from, to)
        .replaceAll('SRB', place)
        .replace('sr-Latn', 'sq')
        .replace("'2030-02-01'", "'2014-09-18'");
      const { stdout, exitCode } = await merilo('import', file('acts.yaml', text), '--apply');
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`may be ${code}, which is there: both are a law with the number 119/2014`);
    },
  );

  it('twice in what is imported is refused once', async () => {
    const { stdout } = await merilo('import', file('one.yaml', NEW), file('two.yaml', NEW));
    expect(stdout).toContain('two.yaml:1: SRB-INVENTED-2030 stands in one.yaml:1 already: keep one');
  });
});

describe('CSV', () => {
  it('leaves what it has no column and no row for, and takes away what a cell empties', async () => {
    const name = file(
      'few.csv',
      'record,code,gazette,note\nact,SRB-EGOV-2018,"Official Gazette of RS (Sl. glasnik RS) 27/2018",A remark.\n',
    );
    const { stdout } = await merilo('import', name);
    expect(stdout).toContain('changed  SRB-EGOV-2018');
    expect(stdout).toContain('note:');
    expect(stdout).not.toMatch(/gazette|provisions|events|title/);
    const emptied = await merilo('import', file('none.csv', 'record,code,gazette\nact,SRB-EGOV-2018,\n'));
    expect(emptied.stdout).toContain('+ (nothing)');
  });

  it.each([
    { rows: 'record,code\nactt,SRB-X\n', says: ':2: record: "actt" is none of act, event' },
    { rows: 'record,code,date\nact,SRB-EGOV-2018,2018\n', says: ':2: "date" says nothing of a row of act' },
    {
      rows: 'record,code,pinpoint,by,text\nwording,SRB-EGOV-2018,3,X,words\n',
      says: ':2: a wording is of a provision',
    },
    { rows: 'code,type\nSRB-X,law\n', says: ':1: the column "record" is missing' },
    { rows: 'record,code\nact,\n', says: ':2: the cell "code" is empty' },
    { rows: 'record,code,note\nact,"SRB-X,x\n', says: ':2: a quote is never closed' },
  ])('is refused with its line: $says', async ({ rows, says }) => {
    const { stdout, exitCode } = await merilo('import', file('bad.csv', rows));
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`bad.csv${says}`);
  });
});

describe('Legislation from elsewhere', () => {
  const LAW = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://gazette.example/eli/2030/17',
    name: 'Zakon o izmišljenoj stvari',
    inLanguage: 'sr-Latn',
    legislationType: 'Act',
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: 'Serbia' },
    legislationDate: '2030-02-01',
    datePublished: '2030-02-03T00:00:00',
    about: [{ name: 'Open data' }, { name: 'Fisheries' }],
    legislationChanges: { '@id': 'https://gazette.example/eli/2020/1' },
    keywords: 'invented',
  };

  it('is new and unverified, with what was not read', async () => {
    const { stdout, exitCode } = await merilo('import', file('law.jsonld', JSON.stringify(LAW, null, 2)), '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('new      SRB-ELI-2030-17  instruments/SRB.yaml');
    for (const said of [
      'its code is made of its address: SRB-ELI-2030-17',
      'about "Fisheries" is no subject of subjects.yaml: not taken',
      'law.jsonld:25: "keywords" is not read',
      'legislationChanges does not say whether it amends, replaces or repeals: not taken',
      'unverified until somebody reads the act',
    ]) {
      expect(stdout).toContain(said);
    }
    expect(readFileSync(join(copy.dir, 'instruments/SRB.yaml'), 'utf8')).toContain(`- code: SRB-ELI-2030-17
  jurisdiction: SRB
  title:
    sr-Latn: Zakon o izmišljenoj stvari
  type: law
  binding: binding
  subjects:
    - open-data
  events:
    - type: adopted
      date: '2030-02-01'
    - type: published
      date: '2030-02-03'
  confidence: unverified
  unverified:
    - binding
  sources:
    - title: Description of the act in law.jsonld
      href: https://gazette.example/eli/2030/17
`);
    expect((await merilo('check')).stdout).toBe('');
  });

  it('is read in the terms of the ELI ontology too, written out', async () => {
    const eli = 'http://data.europa.eu/eli/ontology#';
    const law = [
      {
        '@id': 'https://gazette.example/eli/2030/18',
        '@type': [`${eli}LegalResource`],
        [`${eli}title`]: [{ '@value': 'Zakon o drugoj stvari', '@language': 'sr-Latn' }],
        [`${eli}type_document`]: [{ '@id': 'https://gazette.example/document-type/ZAKON' }],
        [`${eli}jurisdiction`]: [{ '@id': 'http://publications.europa.eu/resource/authority/country/SRB' }],
        [`${eli}number`]: [{ '@value': '18' }],
        [`${eli}date_document`]: [{ '@value': '2030-03-01' }],
      },
    ];
    const { stdout } = await merilo('import', file('eli.json', JSON.stringify(law)), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ acts: [{ code: 'SRB-ELI-2030-18', status: 'new', problems: [] }] });
  });

  it.each([
    { change: { legislationType: 'lwa' }, says: 'legislationType: "lwa" is none of' },
    { change: { legislationJurisdiction: 'Ruritania' }, says: 'unknown jurisdiction "Ruritania"' },
    { change: { inLanguage: undefined }, says: 'the language of the name is not said' },
    { change: { legislationDate: 'soon' }, says: '"soon" is no date' },
  ])('is refused: $says', async ({ change, says }) => {
    const { stdout, exitCode } = await merilo(
      'import',
      file('law.jsonld', JSON.stringify({ ...LAW, ...change }, null, 2)),
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain(says);
  });

  it('changes what one property says of an act that is there', async () => {
    await merilo('export', '--register', '--format', 'json-ld', '-o', 'all.jsonld');
    const text = readFileSync(join(copy.home, 'all.jsonld'), 'utf8').replace(
      '"datePublished": "2018-04-06"',
      '"datePublished": "2018-04-07"',
    );
    const { stdout, stderr } = await merilo('import', file('moved.jsonld', text), '--format', 'json');
    const { acts } = JSON.parse(stdout) as { acts: readonly { status: string; changes: readonly object[] }[] };
    expect(acts.filter(({ status }) => status !== 'same')).toEqual([
      expect.objectContaining({
        code: 'SRB-EGOV-2018',
        changes: [{ place: 'events[1].date', before: '2018-04-06', after: '2018-04-07' }],
      }),
    ]);
    expect(stderr).toContain('1 changed');
  });
});

it('leaves nothing beside the data files', async () => {
  await merilo('import', file('acts.yaml', NEW), '--apply');
  expect(readdirSync(join(copy.dir, 'instruments')).sort()).toEqual(FILES.map((each) => each.split('/')[1]));
});

it.each([
  { args: ['acts.txt'], says: 'the form is told by the name' },
  { args: ['acts.yaml', '--into', 'nowhere'], says: 'there is no such folder' },
  { args: [], says: 'missing required argument' },
])('a wrong call: $says', async ({ args, says }) => {
  file('acts.yaml', NEW);
  const { exitCode, stderr } = await merilo('import', ...args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});
