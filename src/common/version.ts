/** The version of the engine, printed beside every result. The same as in package.json (a test compares them). */
export const ENGINE_VERSION = '0.1.0';
