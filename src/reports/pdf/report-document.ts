import PDFDocument from 'pdfkit';
import { type ReportModel } from '../report-model.js';
import { colourProfile } from './colour-profile.js';
import { deflate, deflateText } from './deflate.js';
import { type FontName } from './fonts.js';
import { metadataPacket } from './metadata.js';
import { ObjectFile } from './object-file.js';
import { numberText, objectText } from './pdf-objects.js';
import { type Picture } from './picture.js';
import { drawn } from './typeface.js';

const PRODUCER = 'Merilo, with PDFKit';

/** What is set on a page at a place of its content, so that nothing is set twice. */
interface State {
  fill: string;
  stroke: string;
  font: string;
}

const UNSET: State = { fill: '', stroke: '', font: '' };

/** A hundredth of a point is less than a printer can show. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A tenth of a point is a quarter of the pixel of a printer, and no letter is seen to move by it. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A place on a page. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** `#rrggbb` as the three operands of a colour. */
function operands(colour: string): string {
  return [1, 3, 5].map((from) => numberText(Number.parseInt(colour.slice(from, from + 2), 16) / 255)).join(' ');
}

/** Bytes of a stream, of what was written to it one after another. */
function bytesOf(parts: readonly (string | Uint8Array)[]): Uint8Array {
  if (parts.every((part) => typeof part === 'string')) return Buffer.from(`${parts.join('\n')}\n`, 'latin1');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\n`, 'latin1') : part)));
}

/** The parts of pdfkit's objects that the file is written from; `this` is the object. */
function keep(this: PDFKit.WrittenReference, chunk: string | Uint8Array): void {
  this.buffer.push(chunk);
}
function finish(this: PDFKit.WrittenReference, chunk?: string | Uint8Array): void {
  if (chunk !== undefined) this.buffer.push(chunk);
  this.finalize();
}
function finalise(this: PDFKit.WrittenReference): void {
  this.document.written(this);
}

/**
 * A document of pdfkit that is written another way: objects packed in streams (`object-file.ts`), content without what
 * is set already, the same bytes on every machine. It claims PDF/A-3a and PDF/UA-1, which `test/reports/matterhorn.ts`
 * holds it to. With `compress: false` the objects stand one by one and unpacked, as pdfkit writes them, for a person
 * to read.
 */
export class ReportDocument extends PDFDocument {
  declare private objects: ObjectFile | undefined;
  declare private readonly states: WeakMap<object, State[]>;
  declare private readonly texts: WeakMap<object, Spot>;
  declare private readonly shown: Map<string, Map<string, string>>;
  declare private readonly about: ReportModel;

  constructor(model: ReportModel, compress: boolean) {
    super({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      compress,
      font: '',
      tagged: true,
      lang: model.language,
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: model.title,
        Author: model.publisher,
        Subject: model.subject,
        Creator: 'Merilo',
        Producer: PRODUCER,
        CreationDate: new Date(`${model.created}T00:00:00Z`),
        ModDate: new Date(`${model.created}T00:00:00Z`),
      },
    });
    Object.assign(this, { states: new WeakMap(), texts: new WeakMap(), shown: new Map(), about: model });
  }

  private get packed(): ObjectFile {
    return (this.objects ??= new ObjectFile('1.7'));
  }

  /* What is written. */

  override ref(data: object = {}): PDFKit.PDFKitReference {
    const reference = super.ref(data);
    return this.compress ? Object.assign(reference, { write: keep, end: finish, finalize: finalise }) : reference;
  }

  private object(data: object): PDFKit.WrittenReference {
    return this.ref(data) as unknown as PDFKit.WrittenReference;
  }

  /** Takes an object that is complete into the file. */
  written(reference: PDFKit.WrittenReference): void {
    const { id, data, buffer } = reference;
    if (buffer.length === 0) this.packed.add(id, objectText(data));
    else {
      const dictionary: Record<string, unknown> = { ...data, Length: undefined };
      let bytes = bytesOf(buffer);
      if (reference.compress) {
        dictionary['Filter'] = 'FlateDecode';
        bytes = deflate(bytes);
      }
      this.packed.addStream(id, objectText(dictionary), bytes);
    }
    reference.buffer = [];
    this._refEnd(reference);
  }

  override _write(data: unknown): void {
    if (!this.compress) super._write(data);
  }

  override _finalize(): void {
    if (!this.compress) return super._finalize();
    const trailer = `/Root ${this._root.toString()}/Info ${this._info.toString()}`;
    this.push(this.packed.finish(this._offsets.length, trailer));
    this.push(null);
  }

  /** The packet of metadata, unpacked so that any program finds it, and what colours mean. */
  override endMetadata(): void {
    const { title, publisher, subject, language, created } = this.about;
    const packet = metadataPacket({
      title,
      author: publisher,
      subject,
      language,
      creator: 'Merilo',
      producer: PRODUCER,
      created: `${created}T00:00:00Z`,
    });
    const metadata = this.object({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(packet, 'utf8'));
    const profile = this.object({ N: 3 });
    profile.end(colourProfile());
    const intent = this.object({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    intent.end();
    Object.assign(this._root.data, { Metadata: metadata, OutputIntents: [intent] });
  }

  /** Attaches a file that travels with the report, and says how it belongs to it. */
  attach({ name, text, description, relationship }: ReportModel['attachments'][number]): void {
    const date = new Date(`${this.about.created}T00:00:00Z`);
    const params = { ModDate: date, CreationDate: date, Size: Buffer.byteLength(text) };
    const file = this.object({ Type: 'EmbeddedFile', Subtype: 'application#2Fjson', Params: params });
    if (this.compress) {
      file.data['Filter'] = 'FlateDecode';
      file.compress = false;
      file.end(deflateText(text));
    } else file.end(Buffer.from(text, 'utf8'));
    const label = new String(name);
    const specification = this.object({
      Type: 'Filespec',
      AFRelationship: relationship,
      F: label,
      UF: label,
      EF: { F: file, UF: file },
      Desc: new String(description),
    });
    specification.end();
    this.addNamedEmbeddedFile(name, specification);
    const { data } = this._root;
    data['AF'] = [...((data['AF'] as unknown[] | undefined) ?? []), specification];
  }

  /** A drawing that pages repeat: its operators, kept once. It covers a page on which y grows downwards. */
  drawing(operators: string): PDFKit.WrittenReference {
    const form = this.object({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, this.page.width, this.page.height] });
    form.end(Buffer.from(`${operators}\n`, 'latin1'));
    return form;
  }

  /** A picture, kept once. */
  picture({ width, height, kind, colours, bytes }: Picture): PDFKit.WrittenReference {
    const image = this.object({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: colours,
      BitsPerComponent: 8,
      ...(kind === 'jpeg' && { Filter: 'DCTDecode' }),
    });
    image.end(bytes);
    return image;
  }

  /** Shows a drawing or picture that is kept, under a name that nothing else on the page has. */
  put(name: string, kept: PDFKit.WrittenReference): void {
    this.page.xobjects[name] = kept;
    this.addContent(`/${name} Do`);
  }

  /* What is drawn. */

  private get state(): State {
    const stack = this.states.get(this.page) ?? [{ ...UNSET }];
    this.states.set(this.page, stack);
    return stack[stack.length - 1] ?? { ...UNSET };
  }

  override save(): this {
    const copy = { ...this.state };
    this.states.get(this.page)?.push(copy);
    return super.save();
  }

  override restore(): this {
    this.states.get(this.page)?.pop();
    return super.restore();
  }

  override _setColor(colour: unknown, stroke: boolean): boolean {
    const { state } = this;
    const which = stroke ? 'stroke' : 'fill';
    if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) {
      state[which] = '';
      return super._setColor(colour, stroke);
    }
    if (state[which] !== colour) {
      state[which] = colour;
      super.addContent(`${operands(colour)} ${stroke ? 'RG' : 'rg'}`);
    }
    return true;
  }

  override moveTo(x: number, y: number): this {
    return super.moveTo(hundredth(x), hundredth(y));
  }

  override lineTo(x: number, y: number): this {
    return super.lineTo(hundredth(x), hundredth(y));
  }

  override rect(x: number, y: number, width: number, height: number): this {
    return super.rect(hundredth(x), hundredth(y), hundredth(width), hundredth(height));
  }

  override bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    const [a, b, c, d, e, f] = [x1, y1, x2, y2, x, y].map(hundredth) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return super.bezierCurveTo(a, b, c, d, e, f);
  }

  /** A link's active area over what an element shows: an address outside, or `#name` of a place in the report. */
  linkTo(
    box: { x: number; y: number; width: number; height: number },
    href: string,
    from: PDFKit.Mixins.TaggedLink,
  ): void {
    const action = href.startsWith('#')
      ? { S: 'GoTo', D: new String(href.slice(1)) }
      : { S: 'URI', URI: new String(href) };
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(tenth) as [number, number, number, number];
    this.annotate(x, y, width, height, { Subtype: 'Link', A: action, ...from } as object);
  }

  /** One stretch of text in the current colour, its top left at a place; `hidden` text is read but not seen. */
  show(words: string, name: FontName, size: number, x: number, y: number, hidden = false): void {
    const text = drawn(words);
    if (text === '') return;
    this.font(name);
    if (/\p{M}/u.test(text)) {
      this.fontSize(size);
      this._fragment(text, x, y, { textWidth: 0, wordCount: 1 });
      return;
    }
    const font = this._font;
    this.page.fonts[font.id] ??= font.ref();
    const { state } = this;
    const chosen = `/${font.id} ${numberText(size)} Tf`;
    const at = { x: tenth(x), y: tenth(y + (font.ascender / 1000) * size) };
    const { open } = this;
    const parts = [
      open ? `${numberText(tenth(at.x - open.x))} ${numberText(tenth(open.y - at.y))} Td` : 'BT',
      ...(state.font === chosen ? [] : [chosen]),
      ...(open ? [] : [`1 0 0 -1 ${numberText(at.x)} ${numberText(at.y)} Tm`]),
      hidden ? `3 Tr\n${this.encoded(text, font)}\n0 Tr` : this.encoded(text, font),
    ];
    super.addContent(parts.join('\n'));
    state.font = chosen;
    this.texts.set(this.page, at);
  }

  /** Where the stretch of text stands to which others may be added, or null where something else was drawn since. */
  private get open(): Spot | null {
    return this.texts.get(this.page) ?? null;
  }

  override addContent(operators: string): PDFKit.PDFDocument {
    if (this.open) {
      this.texts.delete(this.page);
      super.addContent('ET');
    }
    return super.addContent(operators);
  }

  /** Letters as the numbers of their shapes, with what kerning moves them by. */
  private encoded(text: string, font: PDFKit.EmbeddedFont): string {
    let words = this.shown.get(font.id);
    if (!words) this.shown.set(font.id, (words = new Map<string, string>()));
    const parts: string[] = [];
    for (const word of text.match(/[^ ]* |[^ ]+/g) ?? []) {
      let part = words.get(word);
      if (part === undefined) words.set(word, (part = encodedWord(word, font)));
      parts.push(part);
    }
    const operand = parts.join('');
    return operand.includes(KERN) ? `[(${operand.replaceAll(KERN, ')')})]TJ` : `(${operand})Tj`;
  }
}

/** Stands in an encoded word where kerning ends a string; no byte of one. */
const KERN = '\u0100';

function encodedWord(word: string, font: PDFKit.EmbeddedFont): string {
  const [codes, positions] = font.encode(word);
  return codes
    .map((code, index) => {
      const bytes = String.fromCharCode(Number.parseInt(code.slice(0, 2), 16), Number.parseInt(code.slice(2), 16));
      const position = positions[index];
      const moved = position ? Math.round(position.advanceWidth - position.xAdvance) : 0;
      const written = bytes.replace(/[()\\\r]/g, (byte) => (byte === '\r' ? '\\r' : `\\${byte}`));
      return moved === 0 ? written : `${written}${KERN}${moved}(`;
    })
    .join('');
}
