// Loaded before a server (node --import): tells the parent process how much CPU this one has used, whenever it asks.
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1000, heapMb: process.memoryUsage().heapUsed / 1e6 });
});
process.channel?.unref();
