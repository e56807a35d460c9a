import { parentPort, workerData } from 'node:worker_threads';
import { type RobustnessTask } from '../scoreboards/robustness/robustness.js';
import { type Asked, rangeMaker } from './robustness-ranges.js';

const make = rangeMaker(workerData as RobustnessTask);
parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(make(asked)));
