import { describe, expect, it } from '@jest/globals';
import { attachment, safeName } from '../../src/evidence/file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    { name: 'law.pdf', safe: 'law.pdf' },
    { name: 'Закон 5.PDF', safe: 'Закон 5.pdf' },
    { name: '../../etc/passwd', safe: 'passwd.pdf' },
    { name: 'C:\\temp\\law.pdf', safe: 'law.pdf' },
    { name: '.htaccess', safe: 'htaccess.pdf' },
    { name: 'law.pdf.exe', safe: 'law.pdf.exe.pdf' },
    { name: 'a\r\nSet-Cookie: x=1.pdf', safe: 'a Set-Cookie x=1.pdf' },
    { name: 'gpj\u202Efdp.exe', safe: 'gpj fdp.exe.pdf' },
    { name: 'CON.pdf', safe: 'evidence.pdf' },
    { name: '', safe: 'evidence.pdf' },
    { name: '...', safe: 'evidence.pdf' },
    { name: 'x'.repeat(500), safe: `${'x'.repeat(60)}.pdf` },
  ])('makes $safe of "$name"', ({ name, safe }) => expect(safeName(name, 'pdf')).toBe(safe));

  it('is offered to be saved, in both spellings of RFC 6266', () => {
    expect(attachment(`a "b" 'c' ž.pdf`)).toBe(
      `attachment; filename="a _b_ 'c' _.pdf"; filename*=UTF-8''a%20%22b%22%20%27c%27%20%C5%BE.pdf`,
    );
  });
});
