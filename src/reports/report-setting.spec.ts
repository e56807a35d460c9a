import { describe, expect, it } from '@jest/globals';
import { small } from '../../test/reports/small-assessment.js';
import { type ReportInput } from './build-report.js';
import { readCatalogue } from './language/read-catalogue.js';
import { readTemplate } from './read-template.js';
import { inputAgain, parseSetting, type ReportSetting, settingAttachment } from './report-setting.js';

const assessed = small({ answers: { ARL: 'fhfn', BOR: 'ff.h' } });
const comparable = small({ answers: { ARL: 'nhfn', BOR: 'nf.h' }, asOf: '2015-06-30' });
const catalogue = readCatalogue('en');
const input: ReportInput = {
  assessed,
  comparable,
  template: readTemplate('comparative'),
  catalogue,
  isOtherDate: true,
};

const again = (setting: unknown): ReportInput =>
  inputAgain(setting as ReportSetting, assessed, {
    score: (data) => (data.assessment.asOf === '2015-06-30' ? comparable.board : assessed.board),
    catalogue: () => catalogue,
  });

describe('what a report is set from', () => {
  it('comes back from its attachment as it was', () => {
    const setting = parseSetting(settingAttachment(input).text);
    expect(again(setting)).toMatchObject({ ...input });
  });

  it('leaves out what the assessment that it compares with shares with its own', () => {
    const { comparable: carried } = parseSetting(settingAttachment(input).text) as ReportSetting;
    expect(Object.keys(carried?.data ?? {})).toEqual(['assessment', 'answers']);
  });

  it('is the same text whoever names its parts in whatever order', () => {
    const turned = Object.fromEntries(Object.entries(input).reverse()) as unknown as ReportInput;
    expect(settingAttachment(turned).text).toBe(settingAttachment(input).text);
  });

  it('carries bytes, such as those of a logo', () => {
    const logo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255]);
    const { text } = settingAttachment({ ...input, assets: { logo } } as ReportInput);
    expect(text).toContain('"assets":{"logo":{"base64":"iVBORwD/"}}');
    expect(parseSetting(text)).toMatchObject({ assets: { logo } });
  });
});
