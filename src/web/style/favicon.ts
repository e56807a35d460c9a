import { PALETTE } from './palette.js';
import { addressOf } from './content-address.js';

/** The icon: a yardstick with its marks. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${PALETTE.primary}"/><path d="M5 22H27M6 22V11M12.7 22V16M19.3 22V16M26 22V11" stroke="#fff" stroke-width="2.4" fill="none"/><path d="M11 11.5h10" stroke="${PALETTE.onDarkAccent}" stroke-width="3.4"/></svg>`;

export const FAVICON_PATH = addressOf('merilo', 'svg', FAVICON);
