import { writeFileSync } from 'node:fs';

/** Loaded into a measured process with --import: when it ends, writes what it used of the machine to a file. */
const file = process.env['MERILO_BENCH_USAGE'];
if (file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 }));
  });
}
