import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ObjectFile } from './object-file.js';
import { PdfFile } from './pdf-file.js';
import { Reference } from './pdf-syntax.js';

describe('ObjectFile', () => {
  it('gives back every object and stream, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 8 }), (streams) => {
        const file = new ObjectFile('1.7');
        streams.forEach((bytes, index) => {
          file.addStream(2 * index + 2, '<<>>', bytes);
          file.add(2 * index + 3, `[${index}]`);
        });
        file.add(1, '<</Type/Catalog>>');
        const read = new PdfFile(file.finish(2 * streams.length + 1, '/Root 1 0 R'));
        expect(read.text(read.entry(read.trailer, 'Root', 'Type'))).toBe('Catalog');
        streams.forEach((bytes, index) => {
          expect(read.stream(new Reference(2 * index + 2))).toEqual(Buffer.from(bytes));
          expect(read.object(2 * index + 3)).toEqual([index]);
        });
      }),
    );
  });

  it('spreads many objects over several streams', () => {
    const file = new ObjectFile('1.7');
    for (let id = 1; id <= 4_500; id += 1) file.add(id, `<</N ${id}>>`);
    const read = new PdfFile(file.finish(4_500, '/Root 1 0 R'));
    expect([1, 2_000, 2_001, 4_500].map((id) => read.entry(new Reference(id), 'N'))).toEqual([1, 2_000, 2_001, 4_500]);
    expect(read.ids.filter((id) => id > 4_500)).toHaveLength(4);
  });

  it('is named after what is in it', () => {
    const name = (text: string): unknown => {
      const file = new ObjectFile('1.7');
      file.add(1, text);
      return new PdfFile(file.finish(1, '/Root 1 0 R')).entry(new Reference(3), 'ID');
    };
    expect(name('<</A 1>>')).toEqual(name('<</A 1>>'));
    expect(name('<</A 1>>')).not.toEqual(name('<</A 2>>'));
  });
});

describe('PdfFile', () => {
  it('says what is wrong with bytes that are no file of ours', () => {
    expect(() => new PdfFile(Buffer.from('%PDF-1.7\n'))).toThrow('no end');
    expect(() => new PdfFile(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'))).toThrow('no object at 3');
  });
});
