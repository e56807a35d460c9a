export { DATA_FORMATS, type DataFormat, dataForm } from '../assessments/data-formats.js';
