/** Reads the values that a PDF is made of (ISO 32000-1, 7.3), from text in which each letter is one byte. */

/** A name, without its solidus. */
export class Name {
  constructor(readonly name: string) {}
}

/** A string as its bytes stand in the file. */
export class Bytes {
  constructor(readonly bytes: string) {}

  /** As text: UTF-16 where it has the mark, else letter by letter. */
  get text(): string {
    if (!this.bytes.startsWith('\u00fe\u00ff')) return this.bytes;
    let text = '';
    for (let index = 2; index + 1 < this.bytes.length; index += 2) {
      text += String.fromCharCode(this.bytes.charCodeAt(index) * 256 + this.bytes.charCodeAt(index + 1));
    }
    return text;
  }
}

/** A reference to an object. */
export class Reference {
  constructor(readonly id: number) {}
}

/** A word that is neither: an operator of page content, say. */
export class Word {
  constructor(readonly word: string) {}
}

export type Dictionary = ReadonlyMap<string, Value>;
export type Value = number | boolean | null | Name | Bytes | Reference | Word | Dictionary | readonly Value[];

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after another. Throws a SyntaxError where the text is none. */
export class Reader {
  constructor(
    private readonly source: string,
    public at = 0,
  ) {}

  /** Whether nothing but space is left. */
  get ended(): boolean {
    this.skip();
    return this.at >= this.source.length;
  }

  value(): Value {
    this.skip();
    const { source, at } = this;
    const sign = source[at];
    if (sign === undefined) throw new SyntaxError('a value is missing');
    if (sign === '/') return this.name();
    if (sign === '(') return this.literal();
    if (sign === '[') return this.array();
    if (source.startsWith('<<', at)) return this.dictionary();
    if (sign === '<') return this.hexadecimal();
    return this.plain();
  }

  private skip(): void {
    for (;;) {
      const sign = this.source[this.at];
      if (sign === '%') while (this.at < this.source.length && !/[\r\n]/.test(this.source[this.at] ?? '')) this.at += 1;
      else if (sign !== undefined && SPACE.test(sign)) this.at += 1;
      else return;
    }
  }

  /** Up to the next space or delimiter. */
  private word(): string {
    const start = this.at;
    while (this.at < this.source.length && !DELIMITER.test(this.source[this.at] ?? '')) this.at += 1;
    if (this.at === start) throw new SyntaxError(`a value is missing at ${start}`);
    return this.source.slice(start, this.at);
  }

  private name(): Name {
    this.at += 1;
    const next = this.source[this.at];
    if (next === undefined || DELIMITER.test(next)) return new Name('');
    return new Name(
      this.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  /** A number, a reference of three words, true, false, null, or an operator. */
  private plain(): Value {
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return new Word(word);
    const reference = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
      this.source.slice(this.at, this.at + 20),
    );
    if (!reference || !/^\d+$/.test(word)) return Number(word);
    this.at += reference[0].length;
    return new Reference(Number(word));
  }

  private array(): readonly Value[] {
    const values: Value[] = [];
    this.at += 1;
    for (this.skip(); this.source[this.at] !== ']'; this.skip()) values.push(this.value());
    this.at += 1;
    return values;
  }

  private dictionary(): Dictionary {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (this.skip(); !this.source.startsWith('>>', this.at); this.skip()) {
      const key = this.value();
      if (!(key instanceof Name)) throw new SyntaxError(`a key is missing at ${this.at}`);
      entries.set(key.name, this.value());
    }
    this.at += 2;
    return entries;
  }

  private hexadecimal(): Bytes {
    const end = this.source.indexOf('>', this.at);
    if (end === -1) throw new SyntaxError(`a string has no end at ${this.at}`);
    const digits = this.source.slice(this.at + 1, end).replace(/[^0-9a-fA-F]/g, '');
    this.at = end + 1;
    return new Bytes(
      (digits.match(/..?/g) ?? [])
        .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
        .join(''),
    );
  }

  private literal(): Bytes {
    let bytes = '';
    let depth = 0;
    for (this.at += 1; ; this.at += 1) {
      const sign = this.source[this.at];
      if (sign === undefined) throw new SyntaxError('a string has no end');
      if (sign === ')' && depth === 0) break;
      if (sign === '\\') {
        bytes += this.escape();
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      bytes += sign;
    }
    this.at += 1;
    return new Bytes(bytes);
  }

  private escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) % 256);
    }
    this.at += 1;
    const letter = this.source[this.at] ?? '';
    return letter === '\n' ? '' : (LETTERS[letter] ?? letter);
  }
}
