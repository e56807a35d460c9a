import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { readPicture } from './picture.js';

function chunk(name: string, data: readonly number[] | Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), Buffer.from(data), Buffer.alloc(4)]);
}

/** A PNG of two by two dots; rows as they stand in it, each after the number of its filter. */
function png(kind: number, rows: readonly number[], more: readonly Buffer[] = [], depth = 8, interlaced = 0): Buffer {
  const head = chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 2, depth, kind, 0, 0, interlaced]);
  const data = chunk('IDAT', deflateSync(Buffer.from(rows)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), head, ...more, data, chunk('IEND', [])]);
}

/** Filters and kinds of colour after the PNG specification, worked by hand. */
describe('readPicture', () => {
  it.each([
    ['grey, as it is', png(0, [0, 10, 20, 0, 30, 40]), [10, 20, 30, 40]],
    ['grey, from the left', png(0, [1, 10, 10, 1, 30, 10]), [10, 20, 30, 40]],
    ['grey, from above', png(0, [0, 10, 20, 2, 20, 20]), [10, 20, 30, 40]],
    ['grey, from the mean of both', png(0, [0, 10, 20, 3, 25, 15]), [10, 20, 30, 40]],
    ['grey, from the nearest of three', png(0, [0, 10, 20, 4, 20, 10]), [10, 20, 30, 40]],
    ['grey, half solid over white', png(4, [0, 0, 255, 0, 0, 0, 100, 51, 255, 255]), [0, 255, 224, 255]],
  ])('reads %s', (_, bytes, greys) => {
    expect([...readPicture(bytes).bytes]).toEqual(greys.flatMap((grey) => [grey, grey, grey]));
  });

  it('reads a palette, with its clear colours', () => {
    const more = [chunk('PLTE', [1, 2, 3, 200, 100, 0]), chunk('tRNS', [255, 0])];
    expect([...readPicture(png(3, [0, 0, 1, 0, 1, 0], more)).bytes]).toEqual([
      1, 2, 3, 255, 255, 255, 255, 255, 255, 1, 2, 3,
    ]);
  });

  it('takes a JPEG as it is', () => {
    const jpeg = Buffer.from('ffd8ffe000040000ffc0000b08000200030311000000', 'hex');
    expect(readPicture(jpeg)).toEqual({ width: 3, height: 2, kind: 'jpeg', colours: 'DeviceRGB', bytes: jpeg });
  });

  it.each([
    ['<svg/>', Buffer.from('<svg/>'), 'the logo is neither a PNG nor a JPEG. Save it as'],
    ['16 bits', png(0, [], [], 16), 'is a PNG of 16 bits a channel'],
    ['interlaced', png(0, [], [], 8, 1), 'is an interlaced PNG'],
    ['cut off', png(0, [0, 10, 20]), 'is a damaged PNG'],
    ['no head', Buffer.from('89504e470d0a1a0a', 'hex'), 'is a damaged PNG'],
    ['print', Buffer.from('ffd8ffc0000b08000200030411000000', 'hex'), 'is a JPEG in the colours of print'],
    ['empty JPEG', Buffer.from('ffd8ffd9', 'hex'), 'is a damaged JPEG'],
  ])('refuses %s', (_, bytes, told) => expect(() => readPicture(bytes)).toThrow(told));
});
