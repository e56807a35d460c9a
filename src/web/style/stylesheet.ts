import { addressOf } from './content-address.js';
import { base } from './base.js';
import { FONT_RULES } from '../fonts/fonts.js';
import { drawings } from './drawings.js';
import { frame } from './frame.js';
import { PALETTE } from './palette.js';
import { parts } from './parts.js';
import { print } from './print.js';
import { tables } from './tables.js';

const NAMES = Object.entries(PALETTE).map(([name, colour]) => {
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${property}:${colour};`;
});

/** The one stylesheet of all pages. */
export const STYLESHEET =
  `${FONT_RULES}:root{${NAMES.join('')}}${[base, frame, parts, tables, drawings, print].join('')}`
    .replace(/\n\s*/g, '')
    .replace(/\s*([{};])\s*/g, '$1');

export const STYLESHEET_PATH = addressOf('merilo', 'css', STYLESHEET);
