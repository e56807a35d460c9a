import { fitted } from '../fitted.js';
import { pointsByStep } from '../steps.js';
import { type Transformer } from './method.js';

/** The points of the highest step that x reaches, `below` (0) under all. The points may rise and fall. */
export const steps: Transformer<'steps'> = ({ steps: listed, below = 0 }) =>
  fitted(
    pointsByStep(listed, below),
    listed.map(({ from }) => from),
  );
